package vn.gov.moc.genderequality.administration;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That a workbook was imported, by whom and when. Never changed. */
@Entity
@Immutable
class RosterImport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String token = "";
    private String fileName = "";
    private int created;
    private int changed;
    private String importedBy = "";
    private Instant importedAt = Instant.EPOCH;

    protected RosterImport() {}

    RosterImport(String token, String fileName, int created, int changed, String importedBy, Instant importedAt) {
        this.token = token;
        this.fileName = fileName;
        this.created = created;
        this.changed = changed;
        this.importedBy = importedBy;
        this.importedAt = importedAt;
    }

    /** Of which file and which state it was. */
    String token() {
        return token;
    }

    String importedBy() {
        return importedBy;
    }

    Instant importedAt() {
        return importedAt;
    }
}
