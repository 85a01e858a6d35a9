package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** One field of a draft with its version, which tells two drafters apart, and who saved it last. */
@MappedSuperclass
abstract class DraftField {

    @Id
    private String reportId = "";

    private int version;
    private String savedBy = "";
    private Instant savedAt = Instant.EPOCH;

    protected DraftField() {}

    DraftField(String reportId) {
        this.reportId = reportId;
    }

    void saved(String actor, Instant now) {
        this.savedBy = actor;
        this.savedAt = now;
        this.version++;
    }

    /** 0 before the first save. */
    int version() {
        return version;
    }

    String savedBy() {
        return savedBy;
    }

    Instant savedAt() {
        return savedAt;
    }
}
