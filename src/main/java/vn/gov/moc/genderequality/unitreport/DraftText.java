package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import vn.gov.moc.genderequality.unitreport.DraftResult.Conflict;

/** A field of a draft that holds a text. */
@MappedSuperclass
public abstract class DraftText extends DraftField {

    private String content = "";

    protected DraftText() {}

    /** @param reportId the report, or whatever else is drafted, by its id */
    protected DraftText(String reportId) {
        super(reportId);
    }

    /**
     * Saves what a drafter typed, unless somebody else saved something else since he read it.
     *
     * @param field the field's key, as the conflict names it
     * @param readVersion the version the drafter read
     * @return the conflict, in which case nothing was changed
     */
    public Optional<Conflict> save(String field, String newContent, int readVersion, String actor, Instant now) {
        boolean same = content.equals(newContent);
        if (!same && version() != readVersion) {
            return Optional.of(new Conflict(field, content, version(), savedBy(), savedAt(), null));
        }
        if (!same || version() == 0) {
            write(newContent, actor, now);
        }
        return Optional.empty();
    }

    /** Writes the text whatever stood there before. */
    public void write(String newContent, String actor, Instant now) {
        this.content = newContent;
        saved(actor, now);
    }

    public String content() {
        return content;
    }
}
