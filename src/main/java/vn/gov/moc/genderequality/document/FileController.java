package vn.gov.moc.genderequality.document;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out kept files to those whom the owner's feature lets read them, always as a download. */
@RestController
class FileController {

    private final StoredFiles files;
    private final ObjectProvider<FileAccessRule> rules;

    FileController(StoredFiles files, ObjectProvider<FileAccessRule> rules) {
        this.files = files;
        this.rules = rules;
    }

    @GetMapping("/api/files/{id}")
    ResponseEntity<byte[]> download(@PathVariable UUID id, Principal user) {
        StoredFile file = files.get(id);
        requireMayRead(user.getName(), file.owner());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                // Whatever a browser takes it for, it runs nothing and loads nothing.
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(files.content(id));
    }

    /** What a form says before a large file is sent in vain. */
    @GetMapping("/api/files/limits")
    FileLimits limits() {
        return new FileLimits(files.maxSize().toBytes());
    }

    private void requireMayRead(String userId, String owner) {
        if (rules.stream().noneMatch(rule -> rule.governs(owner) && rule.mayRead(userId, owner))) {
            throw new AccessDeniedException("Files of " + owner);
        }
    }

    /**
     * @param maxSize bytes a file may have
     */
    record FileLimits(long maxSize) {}
}
