package vn.gov.moc.genderequality.inspection.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Days;
import vn.gov.moc.genderequality.inspection.Recommendations;

/** Answers the model's questions about a recommendation's dates; due is the last second of the last day in time. */
@Component("recommendationSchedule")
public class RecommendationSchedule {

    private final Recommendations recommendations;

    RecommendationSchedule(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    /** By when the unit's head has answered. */
    public Date answerDue(String id) {
        return Days.endOf(recommendations.recommendation(id).answerDueOn());
    }

    /** When to look at the answer again. */
    public Date answerFollowUp(String id) {
        return Days.workBeginsOn(
                recommendations.recommendation(id).answerDueOn().minusDays(3));
    }

    /** By when it is carried out. */
    public Date due(String id) {
        return Days.endOf(recommendations.recommendation(id).dueOn());
    }

    /** When to look again at how it is carried out. */
    public Date followUp(String id) {
        return Days.workBeginsOn(recommendations.recommendation(id).dueOn().minusDays(7));
    }
}
