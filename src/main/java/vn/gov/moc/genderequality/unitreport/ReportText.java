package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** The draft text of one section. */
@Entity
@IdClass(ReportText.Key.class)
class ReportText extends DraftText {

    record Key(String reportId, String section) implements Serializable {}

    @Id
    private String section;

    @SuppressWarnings("NullAway")
    protected ReportText() {}

    ReportText(String reportId, String section) {
        super(reportId);
        this.section = section;
    }

    String section() {
        return section;
    }
}
