package vn.gov.moc.genderequality.document;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** What is known of a kept file, without its bytes; who added and who removed it stays in the audit. */
@Entity
@Audited
public class StoredFile {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private String owner;
    private String name;
    private String contentType;
    private long size;
    private String sha256;
    private String uploadedBy;
    private Instant uploadedAt;

    @SuppressWarnings("NullAway")
    protected StoredFile() {}

    @SuppressWarnings("NullAway")
    StoredFile(
            String owner,
            String name,
            String contentType,
            long size,
            String sha256,
            String uploadedBy,
            Instant uploadedAt) {
        this.owner = owner;
        this.name = name;
        this.contentType = contentType;
        this.size = size;
        this.sha256 = sha256;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    void handTo(String newOwner) {
        this.owner = newOwner;
    }

    /** Random, so that it cannot be guessed; still every download asks the {@link FileAccessRule}. */
    public UUID id() {
        return id;
    }

    /** The record the file belongs to, e.g. {@code report:2017-MID_YEAR-VPB}. */
    public String owner() {
        return owner;
    }

    /** The cleaned name with its extension, at most 150 characters, without any path. */
    public String name() {
        return name;
    }

    /** The media type found in the content, never the one the sender claimed. */
    public String contentType() {
        return contentType;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** The account that added the file. */
    public String uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
