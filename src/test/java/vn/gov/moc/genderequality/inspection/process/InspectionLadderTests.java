package vn.gov.moc.genderequality.inspection.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every day around every date of visits and recommendations, so that no rung is missed and none is invented. */
class InspectionLadderTests {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision VISITS = ladder(InspectionVisitProcess.LADDER);
    private static final DmnDecision RECOMMENDATIONS = ladder(RecommendationProcess.LADDER);

    private static final Map<VisitMilestone, Map<Integer, String>> OF_VISITS = Map.of(
            VisitMilestone.SELF_REPORT,
            Map.of(
                    -7, "HOLDER",
                    -3, "HOLDER",
                    -1, "HOLDER",
                    0, "DRAFTER,COMMITTEE,HEAD",
                    3, "HEAD,TEAM_HEAD"),
            VisitMilestone.VISIT,
            Map.of(-3, "HEAD,TEAM"),
            VisitMilestone.MINUTES,
            Map.of(-1, "HOLDER", 0, "HOLDER,TEAM_HEAD", 5, "TEAM_HEAD,COMMITTEE_OF_MINISTRY"),
            VisitMilestone.CONCLUSION,
            Map.of(-3, "HOLDER", 0, "HOLDER", 7, "HOLDER,COMMITTEE_OF_MINISTRY"));

    private static final Map<RecommendationMilestone, Map<Integer, String>> OF_RECOMMENDATIONS = Map.of(
            RecommendationMilestone.ANSWER,
            Map.of(-3, "HOLDER", 0, "HEAD", 3, "HEAD,TEAM_HEAD"),
            RecommendationMilestone.DUE,
            Map.ofEntries(
                    Map.entry(-14, "HOLDER"),
                    Map.entry(-7, "HOLDER"),
                    Map.entry(-1, "HOLDER"),
                    Map.entry(0, "DRAFTER,COMMITTEE,HEAD"),
                    Map.entry(7, "HEAD,TEAM_HEAD"),
                    Map.entry(14, "DIRECTOR"),
                    Map.entry(21, "HEAD"),
                    Map.entry(28, "HEAD"),
                    Map.entry(35, "HEAD"),
                    Map.entry(42, "HEAD"),
                    Map.entry(49, "HEAD"),
                    Map.entry(56, "HEAD")));

    private static DmnDecision ladder(String name) {
        try (InputStream model = Files.newInputStream(Path.of("processes/inspection", name + ".dmn"))) {
            return ENGINE.parseDecision(name, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> visitDays() {
        return days(VisitMilestone.values());
    }

    static Stream<Arguments> recommendationDays() {
        return days(RecommendationMilestone.values());
    }

    private static Stream<Arguments> days(Enum<?>[] milestones) {
        return Arrays.stream(milestones)
                .flatMap(milestone -> IntStream.rangeClosed(-60, 60).mapToObj(day -> Arguments.of(milestone, day)));
    }

    @ParameterizedTest
    @MethodSource("visitDays")
    void tellsTheRightPeopleOfAVisit(VisitMilestone milestone, int day) {
        assertThat(audience(VISITS, milestone, day))
                .isEqualTo(OF_VISITS.get(milestone).getOrDefault(day, "NONE"));
    }

    @ParameterizedTest
    @MethodSource("recommendationDays")
    void tellsTheRightPeopleOfARecommendation(RecommendationMilestone milestone, int day) {
        assertThat(audience(RECOMMENDATIONS, milestone, day))
                .isEqualTo(OF_RECOMMENDATIONS.get(milestone).getOrDefault(day, "NONE"));
    }

    private static String audience(DmnDecision ladder, Enum<?> milestone, int day) {
        return ENGINE.evaluateDecisionTable(
                        ladder,
                        Variables.putValue("milestone", milestone.name()).putValue("reminderDay", day))
                .getSingleResult()
                .getEntry("audience");
    }
}
