package vn.gov.moc.genderequality.inspection.process;

import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.inspection.InspectionVisits;
import vn.gov.moc.genderequality.inspection.Recommendations;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Answers the model's question whom a step of a recommendation belongs to. */
@Component("recommendationAssignment")
public class RecommendationAssignment {

    private final Recommendations recommendations;
    private final InspectionVisits visits;
    private final SigningDelegations delegations;

    RecommendationAssignment(Recommendations recommendations, InspectionVisits visits, SigningDelegations delegations) {
        this.recommendations = recommendations;
        this.visits = visits;
        this.delegations = delegations;
    }

    /** The group of the unit's head. */
    public String head(String recommendationId) {
        return UnitRole.HEAD.group(unit(recommendationId));
    }

    /** Who may answer in the head's stead on the day the task begins; later grants and withdrawals come to the open task. */
    public Collection<String> delegates(String recommendationId) {
        return delegations.settledDelegates(unit(recommendationId), SigningMatter.RECOMMENDATION_ANSWER).stream()
                .map(Person::id)
                .toList();
    }

    /** The group of the unit's drafters. */
    public String drafters(String recommendationId) {
        return UnitRole.DRAFTER.group(unit(recommendationId));
    }

    /** The account of the head of the team that visited the unit. */
    public String teamHead(String recommendationId) {
        return visits.visit(recommendations.recommendation(recommendationId).visitId())
                .teamHead();
    }

    private String unit(String recommendationId) {
        return recommendations.recommendation(recommendationId).unitCode();
    }
}
