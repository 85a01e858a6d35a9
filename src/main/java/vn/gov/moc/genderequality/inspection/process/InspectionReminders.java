package vn.gov.moc.genderequality.inspection.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.moc.genderequality.inspection.InspectionVisit;
import vn.gov.moc.genderequality.inspection.InspectionVisits;
import vn.gov.moc.genderequality.inspection.Recommendation;
import vn.gov.moc.genderequality.inspection.Recommendations;
import vn.gov.moc.genderequality.reminder.ReminderSource;

/** People are reminded of the dates of visits and recommendations. */
@Configuration(proxyBeanMethods = false)
class InspectionReminders {

    @Bean
    ReminderSource visitReminders(InspectionVisits visits) {
        return ReminderSource.of(
                InspectionVisitProcess.KEY, InspectionVisitProcess.LADDER, VisitMilestone.class, id -> {
                    InspectionVisit visit = visits.visit(id);
                    return milestone -> milestone.day(visit);
                });
    }

    @Bean
    ReminderSource recommendationReminders(Recommendations recommendations) {
        return ReminderSource.of(
                RecommendationProcess.KEY, RecommendationProcess.LADDER, RecommendationMilestone.class, id -> {
                    Recommendation recommendation = recommendations.recommendation(id);
                    return milestone -> milestone.day(recommendation);
                });
    }
}
