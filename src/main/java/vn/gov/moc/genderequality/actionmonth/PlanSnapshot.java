package vn.gov.moc.genderequality.actionmonth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.activity.Activity;
import vn.gov.moc.genderequality.activity.ActivityForm;

/**
 * What is approved: the plan and everything that identifies it.
 *
 * @param authority the lines above the signer's name
 * @param onBehalfOf the account of the head in whose stead it was approved
 * @param seat the place it is dated at
 */
record PlanSnapshot(
        String actionMonthId,
        int year,
        String unitCode,
        String unitName,
        String abbreviation,
        String documentNumber,
        LocalDate beginsOn,
        LocalDate endsOn,
        String theme,
        String goals,
        String organisation,
        List<PlannedActivity> activities,
        String approvedBy,
        String approverName,
        List<String> authority,
        @Nullable String onBehalfOf,
        String seat,
        Instant approvedAt) {

    /** An activity as the plan has it; money in đồng. */
    record PlannedActivity(
            UUID id,
            String title,
            @Nullable ActivityForm form,
            String description,
            String place,
            @Nullable LocalDate beginsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalTime beginsAt,
            String targetGroup,
            @Nullable Integer expectedMen,
            @Nullable Integer expectedWomen,
            @Nullable Long budget,
            String budgetLine,
            String responsible,
            String outsideReason) {

        static PlannedActivity of(Activity activity) {
            return new PlannedActivity(
                    activity.id(),
                    activity.title(),
                    activity.form(),
                    activity.description(),
                    activity.place(),
                    activity.beginsOn(),
                    activity.endsOn(),
                    activity.beginsAt(),
                    activity.targetGroup(),
                    activity.expectedMen(),
                    activity.expectedWomen(),
                    activity.budget(),
                    activity.budgetLine(),
                    activity.responsible(),
                    activity.outsideReason());
        }
    }
}
