package vn.gov.moc.genderequality.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Predicate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** Opens Excel workbooks that people send, after their content was proved harmless; POI reads XML without entities. */
public final class UploadedWorkbook {

    /** Far more than any table people fill in by hand. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    static final long MAX_INFLATED_BYTES = 20L * 1024 * 1024;

    private static final Predicate<byte[]> WORKBOOK = OfficeArchive.openXml("spreadsheetml.sheet", MAX_INFLATED_BYTES);

    private UploadedWorkbook() {}

    /**
     * The workbook; the caller closes it.
     *
     * @param sentName as the sender called it
     * @throws InvalidInputException for the field {@code file} when it is too large or no workbook; says what to do
     */
    public static XSSFWorkbook open(String sentName, byte[] content) {
        FileName name = FileName.of(sentName);
        if (content.length > MAX_BYTES) {
            throw invalid("Tệp “%s” quá lớn (tối đa 2 MB). Hãy dùng đúng tệp Excel đã tải về từ hệ thống.", name);
        }
        if (!WORKBOOK.test(content)) {
            throw invalid(
                    "Tệp “%s” không phải là tệp Excel .xlsx hoặc đã hỏng. Tệp phải không đặt mật khẩu, không có macro và không nén quá nhiều nội dung.",
                    name);
        }
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(content));
        } catch (IOException | RuntimeException e) { // POI fails in many ways on what only looks like a workbook
            throw invalid("Không đọc được tệp “%s”. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi tải lên lần nữa.", name);
        }
    }

    private static InvalidInputException invalid(String message, FileName name) {
        return new InvalidInputException("file", message.formatted(name));
    }
}
