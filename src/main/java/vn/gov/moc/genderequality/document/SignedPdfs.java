package vn.gov.moc.genderequality.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/**
 * Checks PDFs that the system issued and people signed outside it. Signing appends to a PDF, so a signed copy begins with
 * the very bytes that were issued; all cheap and certain checks come before a parser sees the file.
 */
@Component
public class SignedPdfs {

    private final PdfSignatureReader signatures;
    private final ParserGuard guard;
    private final DataSize maxSize;

    SignedPdfs(PdfSignatureReader signatures, ParserGuard guard, FileProperties properties) {
        this.signatures = signatures;
        this.guard = guard;
        this.maxSize = properties.maxSize();
    }

    /**
     * The signatures of a signed copy, in the order they were made; at least one, all intact, the last over the whole
     * file.
     *
     * @param issued the PDF as the system issued it
     * @param issuedAt no signature can be older
     * @param signed what came back
     * @throws InvalidInputException on {@code file}; the message says what is wrong and what to do
     */
    public List<PdfSignature> check(byte[] issued, Instant issuedAt, byte[] signed) {
        if (signed.length > maxSize.toBytes()) {
            throw refusal(
                    "Tệp quá lớn: tệp đã ký không được vượt quá %d MB. Hãy dùng hình chữ ký, con dấu nhỏ hơn rồi ký lại."
                            .formatted(maxSize.toMegabytes()));
        }
        if (!FileType.PDF.matches(signed)) {
            throw refusal("Tệp tải lên không phải là tệp PDF. Hãy chọn bản PDF đã ký số.");
        }
        if (contains(signed, "/Encrypt")) {
            throw encrypted();
        }
        if (!contains(signed, "/ByteRange")) {
            throw refusal("Tệp PDF chưa có chữ ký số. Hãy ký bằng chứng thư số (USB token), lưu lại rồi tải lên.");
        }
        if (signed.length <= issued.length || !Arrays.equals(issued, Arrays.copyOf(signed, issued.length))) {
            throw refusal(
                    "Tệp PDF không phải là bản PDF của chính văn bản này, hoặc đã bị sửa, in lại, lưu lại bằng phần mềm khác. Hãy tải lại bản PDF để ký ở mục này, ký thẳng lên tệp đó rồi tải lên.");
        }
        PdfAppendix appendix = new PdfAppendix(signed, issued.length);
        if (appendix.encrypts()) {
            throw encrypted();
        }
        if (!appendix.harmless()) {
            throw refusal(
                    "Phần chữ ký thêm vào tệp PDF có dữ liệu nén theo cách không được nhận nên tệp chưa được lưu. Hãy ký lại, không kèm hình ảnh hoặc tệp khác.");
        }
        return guard.run(() -> signatures.read(issued, issuedAt, signed));
    }

    private static boolean contains(byte[] pdf, String token) {
        return new String(pdf, StandardCharsets.ISO_8859_1).contains(token);
    }

    /** Whether nothing but white space follows the last end-of-file mark. */
    static boolean endsProperly(byte[] pdf) {
        int tail = Math.max(0, pdf.length - 32);
        return new String(pdf, tail, pdf.length - tail, StandardCharsets.ISO_8859_1)
                .strip()
                .endsWith("%%EOF");
    }

    private static InvalidInputException encrypted() {
        return refusal(
                "Tệp PDF bị mã hoá hoặc đặt mật khẩu nên không kiểm tra được chữ ký. Hãy ký lại bản PDF tải về ở mục này mà không đặt mật khẩu.");
    }

    static InvalidInputException refusal(String message) {
        return new InvalidInputException("file", message);
    }
}
