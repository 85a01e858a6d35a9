package vn.gov.moc.genderequality.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's work plan as forms and pages show it; money in đồng.
 *
 * @param note what the desk said when it opened the year; empty when nothing
 * @param number the approved plan's number; none before
 * @param sha256 the hash of what was approved; none before
 * @param decisions on the plan, the newest first
 * @param tasks the directive's eight tasks
 * @param lines the budget lines plans of the year may use
 * @param byLine the sums of what is planned, line by line
 * @param total the sum of what is planned
 * @param unplanned the sum of what came up later
 * @param mayAdd whether the person may add a piece of work now
 * @param version counts the saves of the texts
 */
record WorkPlanView(
        String id,
        int year,
        String unitCode,
        String unitName,
        WorkPlanState state,
        String stateLabel,
        int round,
        LocalDate dueOn,
        String note,
        String goals,
        String organisation,
        @Nullable String number,
        @Nullable String sha256,
        @Nullable Instant approvedAt,
        List<DecisionView> decisions,
        List<TaskView> tasks,
        List<LineView> lines,
        List<ItemView> items,
        List<LineSum> byLine,
        long total,
        long unplanned,
        boolean mayAdd,
        long version) {

    /**
     * What the committee, the finance desk or the head decided.
     *
     * @param decision {@code APPROVE} or {@code RETURN}
     * @param onBehalfOf the head's name, when somebody decided in his stead
     */
    record DecisionView(
            int round,
            String stepLabel,
            String decision,
            String reason,
            String by,
            @Nullable String onBehalfOf,
            Instant at) {}

    /** One of the directive's tasks. */
    record TaskView(int number, String label) {}

    /** A budget line that can be chosen. */
    record LineView(UUID id, String name, String legalBasis) {}

    /** What is spent on one line; the line's name is empty where nothing is spent. */
    record LineSum(String line, String legalBasis, long amount) {}

    /**
     * A piece of work.
     *
     * @param task the directive's task, 1–8
     * @param line the budget line's name, of an approved plan as it was approved
     * @param late whether it is not done although its day is over
     * @param mayDescribe whether the person may change or remove it now
     * @param mayRecord whether the person may say now how far it is
     * @param mayComment whether the person may comment on its estimate now
     */
    record ItemView(
            UUID id,
            int task,
            String taskLabel,
            String content,
            String target,
            String responsible,
            @Nullable LocalDate dueOn,
            String indicator,
            @Nullable UUID budgetLineId,
            String line,
            @Nullable Long amount,
            boolean planned,
            String budgetComment,
            WorkProgress progress,
            String progressLabel,
            @Nullable Integer percent,
            String text,
            String reason,
            @Nullable LocalDate doneOn,
            @Nullable String progressBy,
            @Nullable Instant progressAt,
            boolean late,
            boolean mayDescribe,
            boolean mayRecord,
            boolean mayComment,
            long version) {}
}
