package vn.gov.moc.genderequality.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The types of files that are kept; each is known by its extension and proved by its content. */
enum FileType {
    PDF("application/pdf", Signature.of("%PDF-"), "pdf"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            OfficeArchive.openXml("wordprocessingml.document"),
            "docx"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            OfficeArchive.openXml("spreadsheetml.sheet"),
            "xlsx"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            OfficeArchive.openXml("presentationml.presentation"),
            "pptx"),
    ODT("application/vnd.oasis.opendocument.text", OfficeArchive.openDocument("text"), "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", OfficeArchive.openDocument("spreadsheet"), "ods"),
    PNG("image/png", Signature.of(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'), "png"),
    JPEG("image/jpeg", Signature.of(0xFF, 0xD8, 0xFF), "jpg", "jpeg"),
    TEXT("text/plain;charset=UTF-8", PlainText::matches, "txt");

    /** What people read about the accepted types. */
    static final String ACCEPTED =
            Arrays.stream(values()).map(type -> type.extensions.get(0)).collect(Collectors.joining(", "));

    private final String contentType;
    private final Predicate<byte[]> proof;
    private final List<String> extensions;

    FileType(String contentType, Predicate<byte[]> proof, String... extensions) {
        this.contentType = contentType;
        this.proof = proof;
        this.extensions = List.of(extensions);
    }

    /** The type files with this lower-case extension must have. */
    static Optional<FileType> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    String contentType() {
        return contentType;
    }

    /** What a person should know when the content is not of this type; starts with a space when there is something. */
    String advice() {
        return switch (this) {
            case DOCX, XLSX, PPTX, ODT, ODS ->
                " Tệp văn phòng phải không đặt mật khẩu, không có macro và không nén quá nhiều nội dung.";
            case TEXT -> " Tệp văn bản phải được lưu ở bảng mã UTF-8.";
            case PDF, PNG, JPEG -> "";
        };
    }

    /** Whether the content is of this type, whatever the name says. */
    boolean matches(byte[] content) {
        return proof.test(content);
    }
}
