package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** One field of a draft with its version, which tells two drafters apart, and who saved it last. */
@MappedSuperclass
public abstract class DraftField {

    @Id
    private String reportId = "";

    private int version;
    private String savedBy = "";
    private Instant savedAt = Instant.EPOCH;

    protected DraftField() {}

    /** @param reportId the report, or whatever else is drafted, by its id */
    protected DraftField(String reportId) {
        this.reportId = reportId;
    }

    void saved(String actor, Instant now) {
        this.savedBy = actor;
        this.savedAt = now;
        this.version++;
    }

    /** 0 before the first save. */
    public int version() {
        return version;
    }

    /** The account that saved it last. */
    public String savedBy() {
        return savedBy;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
