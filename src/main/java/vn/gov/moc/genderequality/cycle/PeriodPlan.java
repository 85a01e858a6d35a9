package vn.gov.moc.genderequality.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One period in the desk's plan; anything may be missing while it is being written.
 *
 * @param opensOn the day units get their task
 * @param cutOffOn the day as of which figures are given
 * @param dueOn the day named in the guidance
 * @param closesOn the last day of the period
 * @param templateId the template version, e.g. {@code periodic-2017}
 */
public record PeriodPlan(
        @Nullable PeriodKind kind,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate cutOffOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate closesOn,
        @Nullable String templateId) {}
