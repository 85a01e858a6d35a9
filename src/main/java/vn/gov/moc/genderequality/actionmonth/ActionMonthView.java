package vn.gov.moc.genderequality.actionmonth;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.activity.ActivityView;

/**
 * A unit's Action Month as forms and pages show it.
 *
 * @param planNumber the approved plan's number; none before
 * @param decisions on the plan, the newest first
 * @param version counts the saves of the texts
 */
record ActionMonthView(
        String id,
        int year,
        String unitCode,
        String unitName,
        ActionMonthState state,
        String stateLabel,
        int round,
        CampaignView campaign,
        String goals,
        String organisation,
        String strengths,
        String limits,
        String proposals,
        @Nullable String planNumber,
        @Nullable Instant approvedAt,
        @Nullable Instant completedAt,
        List<DecisionView> decisions,
        List<ActivityView> activities,
        long version) {

    /**
     * What the committee or the head decided.
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
}
