package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;

/** The draft text of one section. */
@Entity
@IdClass(ReportText.Key.class)
class ReportText extends DraftField {

    record Key(String reportId, String section) implements Serializable {}

    @Id
    private String section;

    private String content = "";

    @SuppressWarnings("NullAway")
    protected ReportText() {}

    ReportText(String reportId, String section) {
        super(reportId);
        this.section = section;
    }

    void write(String newContent, String actor, Instant now) {
        this.content = newContent;
        saved(actor, now);
    }

    String section() {
        return section;
    }

    String content() {
        return content;
    }
}
