package vn.gov.moc.genderequality.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.envers.Audited;
import vn.gov.moc.genderequality.engine.Zones;

/** A period of a year for which every unit reports, with its four dates and its template. */
@Entity
@Audited
public class ReportingPeriod {

    @Id
    private String id;

    @Column(name = "cycle_year")
    private int year;

    @Enumerated(EnumType.STRING)
    private PeriodKind kind;

    @Enumerated(EnumType.STRING)
    private PeriodState state = PeriodState.PLANNED;

    private LocalDate opensOn;
    private LocalDate cutOffOn;
    private LocalDate dueOn;
    private LocalDate closesOn;

    @Enumerated(EnumType.STRING)
    private DeadlineRule deadlineRule;

    private String templateId;
    private String label;

    @SuppressWarnings("NullAway")
    protected ReportingPeriod() {}

    ReportingPeriod(int year, PeriodKind kind) {
        this.id = idOf(year, kind);
        this.year = year;
        this.kind = kind;
    }

    /** The business key of a period, e.g. {@code 2017-MID_YEAR}. */
    public static String idOf(int year, PeriodKind kind) {
        return year + "-" + kind;
    }

    /** @param label see {@link #label()} */
    void plan(PeriodPlan plan, LocalDate effectiveDueOn, DeadlineRule rule, String label) {
        this.opensOn = plan.opensOn();
        this.cutOffOn = plan.cutOffOn();
        this.dueOn = effectiveDueOn;
        this.closesOn = plan.closesOn();
        this.deadlineRule = rule;
        this.templateId = plan.templateId();
        this.label = label;
    }

    void open() {
        this.state = PeriodState.OPEN;
    }

    void close() {
        this.state = PeriodState.CLOSED;
    }

    void cancel() {
        this.state = PeriodState.CANCELLED;
    }

    /** E.g. {@code 2017-MID_YEAR}. */
    public String id() {
        return id;
    }

    public int year() {
        return year;
    }

    public PeriodKind kind() {
        return kind;
    }

    public PeriodState state() {
        return state;
    }

    /** The day on which units get their task, at midnight. */
    public LocalDate opensOn() {
        return opensOn;
    }

    /** The last day of the time its reports speak of. */
    public LocalDate lastDay() {
        return kind == PeriodKind.MID_YEAR ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    /** The day as of which figures are given. */
    public LocalDate cutOffOn() {
        return cutOffOn;
    }

    /** The due day, moved by the cycle's weekend rule; what it bounds is said by {@link #deadlineRule()}. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The last day of the period; after it only the desk lets a report in. */
    public LocalDate closesOn() {
        return closesOn;
    }

    /** The first instant after the period. */
    public Instant closesAt() {
        return closesOn.plusDays(1).atStartOfDay(Zones.VIETNAM).toInstant();
    }

    public DeadlineRule deadlineRule() {
        return deadlineRule;
    }

    /** The frozen template version, e.g. {@code periodic-2017}. */
    public String templateId() {
        return templateId;
    }

    /**
     * As it stands in a sentence, e.g. {@code tổng kết năm 2017}, or {@code tổng kết 10 năm thi hành Luật Bình đẳng giới}
     * where the template is made for one occasion.
     */
    public String label() {
        return label;
    }
}
