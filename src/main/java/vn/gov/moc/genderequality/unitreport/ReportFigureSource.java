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

/** Where the draft value of one cell was taken over from, by whom and when. */
@Entity
@IdClass(ReportFigureSource.Key.class)
class ReportFigureSource {

    record Key(String reportId, String cell) implements Serializable {}

    @Id
    private String reportId;

    @Id
    private String cell;

    private String source;
    private @Nullable String link;

    @Enumerated(EnumType.STRING)
    private FigureValue.Status status;

    @Column(name = "number")
    private @Nullable Integer value;

    private boolean estimated;
    private String takenBy;
    private Instant takenAt;

    @SuppressWarnings("NullAway")
    protected ReportFigureSource() {}

    ReportFigureSource(String reportId, String cell, FigureSource from, String actor, Instant now) {
        this.reportId = reportId;
        this.cell = cell;
        this.source = from.source();
        this.link = from.link();
        this.status = from.value().status();
        this.value = from.value().value();
        this.estimated = from.value().estimated();
        this.takenBy = actor;
        this.takenAt = now;
    }

    String cell() {
        return cell;
    }

    FigureSource from() {
        return new FigureSource(source, link, new FigureValue(status, value, estimated));
    }

    String takenBy() {
        return takenBy;
    }

    Instant takenAt() {
        return takenAt;
    }
}
