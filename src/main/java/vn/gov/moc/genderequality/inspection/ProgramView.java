package vn.gov.moc.genderequality.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The year's program as forms and pages show it.
 *
 * @param documentNumber the approved program's number; none before
 * @param decisions of the director on the whole program, the newest first
 * @param change the proposal that waits for the director; none when none does
 * @param changes all decided proposals, the newest first
 * @param version counts the saves of the purpose
 */
record ProgramView(
        int year,
        ProgramState state,
        String stateLabel,
        int round,
        String purpose,
        @Nullable String documentNumber,
        @Nullable Instant approvedAt,
        List<VisitRow> visits,
        List<VisitConflict> conflicts,
        List<DecisionView> decisions,
        @Nullable ChangeView change,
        List<ChangeView> changes,
        long version) {

    /** A visit as a line of the program; {@code version} is what a change of the draft names. */
    record VisitRow(
            String id,
            String unitCode,
            String unitName,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate selfReportDueOn,
            PersonView teamHead,
            List<PersonView> team,
            String focus,
            VisitState state,
            String stateLabel,
            long version) {}

    /** What the director decided; {@code decision} is {@code APPROVE} or {@code RETURN}. */
    record DecisionView(int round, String stepLabel, String decision, String reason, String by, Instant at) {}

    /**
     * A proposed change beside what it changes.
     *
     * @param visit the visit as it stands; none for a new one
     * @param firstDay as it should be
     */
    record ChangeView(
            ChangeKind kind,
            String kindLabel,
            @Nullable VisitRow visit,
            String unitCode,
            String unitName,
            LocalDate firstDay,
            LocalDate lastDay,
            PersonView teamHead,
            List<PersonView> team,
            String focus,
            String reason,
            String proposedBy,
            Instant proposedAt,
            ChangeState state,
            String stateLabel,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String decisionReason,
            List<VisitConflict> conflicts) {}
}
