package vn.gov.moc.genderequality.workplan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work as its unit plans it; while the plan is being drafted everything but task and content may be missing.
 *
 * @param task the directive's task, 1–8
 * @param content what is to be done, at most 1,000 characters
 * @param target mục tiêu, at most 1,000 characters
 * @param responsible who is responsible, at most 200 characters
 * @param dueOn by when, within the plan's year
 * @param indicator how it is measured, at most 500 characters
 * @param budgetLineId the budget line it is paid from; none where it costs nothing
 * @param amount in đồng, 0–1,000,000,000,000
 * @param version the version it was read at; 0 for a new one
 */
public record WorkPlanItemDraft(
        @Nullable Integer task,
        @Nullable String content,
        @Nullable String target,
        @Nullable String responsible,
        @Nullable LocalDate dueOn,
        @Nullable String indicator,
        @Nullable UUID budgetLineId,
        @Nullable Long amount,
        long version) {}
