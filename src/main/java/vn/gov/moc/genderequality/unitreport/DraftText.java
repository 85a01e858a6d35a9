package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A field of a draft that holds a text. */
@MappedSuperclass
abstract class DraftText extends DraftField {

    private String content = "";

    protected DraftText() {}

    DraftText(String reportId) {
        super(reportId);
    }

    void write(String newContent, String actor, Instant now) {
        this.content = newContent;
        saved(actor, now);
    }

    String content() {
        return content;
    }
}
