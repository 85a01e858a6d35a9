package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** The draft explanation of one warning, by the key of the broken rule; it stays when the warning goes and may come back. */
@Entity
@IdClass(ReportExplanation.Key.class)
class ReportExplanation extends DraftText {

    record Key(String reportId, String warning) implements Serializable {}

    @Id
    private String warning;

    @SuppressWarnings("NullAway")
    protected ReportExplanation() {}

    ReportExplanation(String reportId, String warning) {
        super(reportId);
        this.warning = warning;
    }

    String warning() {
        return warning;
    }
}
