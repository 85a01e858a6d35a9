package vn.gov.moc.genderequality.inspection;

import jakarta.persistence.Entity;
import java.time.Instant;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.RecordedDecision;

/** What the director decided on a program. */
@Entity
class InspectionProgramDecision extends RecordedDecision {

    private int cycleYear;
    private int round;

    protected InspectionProgramDecision() {}

    InspectionProgramDecision(InspectionProgram program, Decision decision, String decidedBy, Instant now) {
        super(decision, decidedBy, now);
        this.cycleYear = program.year();
        this.round = program.round();
    }

    int year() {
        return cycleYear;
    }

    int round() {
        return round;
    }
}
