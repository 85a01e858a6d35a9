package vn.gov.moc.genderequality.document;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a file: under its name (a Vietnamese one as RFC 5987 has it), and kept by no cache, since not everybody may see it. */
public final class Downloads {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    /** Word documents. */
    public static final MediaType DOCX = MediaType.valueOf(OFFICE + "wordprocessingml.document");

    /** Excel workbooks. */
    public static final MediaType XLSX = MediaType.valueOf(OFFICE + "spreadsheetml.sheet");

    private Downloads() {}

    /** The file, to be saved. */
    public static ResponseEntity<byte[]> save(String name, MediaType type, byte[] content) {
        return answer(ContentDisposition.attachment(), name, type, content);
    }

    /** The file, to be shown by the browser. */
    public static ResponseEntity<byte[]> show(String name, MediaType type, byte[] content) {
        return answer(ContentDisposition.inline(), name, type, content);
    }

    /** The header that has a file saved, for answers that are streamed. */
    public static String saved(String name) {
        return disposition(ContentDisposition.attachment(), name);
    }

    private static ResponseEntity<byte[]> answer(
            ContentDisposition.Builder kind, String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(kind, name))
                .body(content);
    }

    private static String disposition(ContentDisposition.Builder kind, String name) {
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        return (plain ? kind.filename(name) : kind.filename(name, StandardCharsets.UTF_8))
                .build()
                .toString();
    }
}
