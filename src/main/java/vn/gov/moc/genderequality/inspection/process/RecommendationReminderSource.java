package vn.gov.moc.genderequality.inspection.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.inspection.Recommendation;
import vn.gov.moc.genderequality.inspection.Recommendations;
import vn.gov.moc.genderequality.reminder.ReminderSource;

/** People are reminded of a recommendation's dates. */
@Component
class RecommendationReminderSource implements ReminderSource {

    private final Recommendations recommendations;

    RecommendationReminderSource(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public String processKey() {
        return RecommendationProcess.KEY;
    }

    @Override
    public String table() {
        return RecommendationProcess.LADDER;
    }

    @Override
    public List<String> milestoneNames() {
        return Arrays.stream(RecommendationMilestone.values()).map(Enum::name).toList();
    }

    @Override
    public Map<String, LocalDate> milestones(String id) {
        Recommendation subject = recommendations.recommendation(id);
        return Arrays.stream(RecommendationMilestone.values())
                .collect(Collectors.toMap(Enum::name, milestone -> milestone.day(subject)));
    }
}
