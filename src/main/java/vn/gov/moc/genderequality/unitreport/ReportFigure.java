package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The draft value of one cell. */
@Entity
@IdClass(ReportFigure.Key.class)
class ReportFigure extends DraftField {

    record Key(String reportId, String cell) implements Serializable {}

    @Id
    private String cell;

    @Enumerated(EnumType.STRING)
    private FigureValue.Status status = FigureValue.Status.EMPTY;

    @Column(name = "number")
    private @Nullable Integer value;

    private boolean estimated;

    @SuppressWarnings("NullAway")
    protected ReportFigure() {}

    ReportFigure(String reportId, String cell) {
        super(reportId);
        this.cell = cell;
    }

    void write(FigureValue newValue, String actor, Instant now) {
        this.status = newValue.status();
        this.value = newValue.value();
        this.estimated = newValue.estimated();
        saved(actor, now);
    }

    String cell() {
        return cell;
    }

    FigureValue value() {
        return new FigureValue(status, value, estimated);
    }
}
