package vn.gov.moc.genderequality.inspection.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.inspection.TestInspections.recommendation;
import static vn.gov.moc.genderequality.inspection.TestInspections.visit;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.inspection.InspectionPrograms;
import vn.gov.moc.genderequality.inspection.InspectionVisits;
import vn.gov.moc.genderequality.inspection.ProgramState;
import vn.gov.moc.genderequality.inspection.RecommendationState;
import vn.gov.moc.genderequality.inspection.Recommendations;
import vn.gov.moc.genderequality.inspection.TestInspections;
import vn.gov.moc.genderequality.inspection.VisitState;

/** A year's inspections on the real application, from the plan to the last closed recommendation. */
@IntegrationTest
class InspectionProcessTests {

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    @Autowired
    private InspectionPrograms programs;

    @Autowired
    private InspectionVisits visits;

    @Autowired
    private Recommendations recommendations;

    @Test
    void fromThePlanToTheClosedRecommendation() {
        int year = 2071;
        inspections.approveVisits(year, "VPB");
        inspections.inspect(visit(year, "VPB"), LocalDate.of(year, 9, 30));
        String recommendation = recommendation(year, "VPB", 1);
        inspections.answer(recommendation, "ACCEPT", "");
        inspections.provideEvidence(recommendation);
        inspections.verify(recommendation, "CLOSE", "");

        assertThat(visits.visit(visit(year, "VPB")).state()).isEqualTo(VisitState.CONCLUDED);
        assertThat(recommendations.recommendation(recommendation).state()).isEqualTo(RecommendationState.CLOSED);
        assertThat(programs.program(year).state()).isEqualTo(ProgramState.RUNNING);

        testYear.advanceTo(year + 1 + "-01-01T00:00");

        assertThat(programs.program(year).state()).isEqualTo(ProgramState.COMPLETED);
    }
}
