package vn.gov.moc.genderequality.consolidation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import vn.gov.moc.genderequality.unitreport.DraftText;

/** The desk's text of one section. */
@Entity
@IdClass(ConsolidationText.Key.class)
@AttributeOverride(name = "reportId", column = @Column(name = "consolidation_id"))
class ConsolidationText extends DraftText {

    record Key(String reportId, String section) implements Serializable {}

    @Id
    private String section;

    @SuppressWarnings("NullAway")
    protected ConsolidationText() {}

    ConsolidationText(String consolidationId, String section) {
        super(consolidationId);
        this.section = section;
    }

    String section() {
        return section;
    }
}
