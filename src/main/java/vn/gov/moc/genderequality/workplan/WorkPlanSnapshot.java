package vn.gov.moc.genderequality.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is approved: the plan, its estimate with the lines as they were then, and everything that identifies it.
 *
 * @param authority the lines above the signer's name
 * @param onBehalfOf the account of the head in whose stead it was approved
 * @param seat the place it is dated at
 */
record WorkPlanSnapshot(
        String planId,
        int year,
        String unitCode,
        String unitName,
        String abbreviation,
        String documentNumber,
        String goals,
        String organisation,
        List<PlannedWork> items,
        String approvedBy,
        String approverName,
        List<String> authority,
        @Nullable String onBehalfOf,
        String seat,
        Instant approvedAt) {

    /**
     * A piece of work as the plan has it.
     *
     * @param task the directive's task, 1–8
     * @param lineId the budget line; none where it costs nothing
     * @param line the line's name at that time; empty without one
     * @param legalBasis the line's legal basis at that time
     * @param amount in đồng
     */
    record PlannedWork(
            UUID id,
            int task,
            String content,
            String target,
            String responsible,
            @Nullable LocalDate dueOn,
            String indicator,
            @Nullable UUID lineId,
            String line,
            String legalBasis,
            @Nullable Long amount) {

        /** @param line the item's budget line, none where it costs nothing */
        static PlannedWork of(WorkPlanItem item, @Nullable BudgetLine line) {
            return new PlannedWork(
                    item.id(),
                    item.task().number(),
                    item.content(),
                    item.target(),
                    item.responsible(),
                    item.dueOn(),
                    item.indicator(),
                    line == null ? null : line.id(),
                    line == null ? "" : line.name(),
                    line == null ? "" : line.legalBasis(),
                    item.amount());
        }
    }
}
