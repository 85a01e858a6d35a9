package vn.gov.moc.genderequality.workplan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** The desk has asked a year's units for their plans: until when, and what it said with it. */
@Entity
class WorkPlanOpening {

    @Id
    private int cycleYear;

    private LocalDate dueOn;
    private String note;
    private String openedBy;
    private Instant openedAt;

    @SuppressWarnings("NullAway")
    protected WorkPlanOpening() {}

    WorkPlanOpening(int year, LocalDate dueOn, String note, String openedBy, Instant openedAt) {
        this.cycleYear = year;
        this.dueOn = dueOn;
        this.note = note;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }

    /** The last day in time for the units' approved plans. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** What the desk tells the units; may be empty. */
    public String note() {
        return note;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
