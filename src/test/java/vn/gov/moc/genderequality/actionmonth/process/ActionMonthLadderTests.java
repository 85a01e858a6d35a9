package vn.gov.moc.genderequality.actionmonth.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every day around every milestone, so that no rung is missed and none is invented. */
class ActionMonthLadderTests {

    private static final Map<ReminderMilestone, Map<Integer, String>> RUNGS = Map.of(
            ReminderMilestone.PLAN,
            Map.of(
                    -14, "HOLDER",
                    -7, "HOLDER",
                    -3, "HOLDER",
                    -1, "HOLDER",
                    0, "DRAFTER,COMMITTEE,HEAD",
                    3, "HEAD,DESK"),
            ReminderMilestone.BEGIN,
            Map.of(0, "DRAFTER,COMMITTEE,HEAD"),
            ReminderMilestone.RESULTS,
            Map.of(
                    -7, "DRAFTER",
                    -3, "DRAFTER",
                    0, "DRAFTER,HEAD",
                    3, "HEAD,DESK",
                    7, "HEAD",
                    14, "HEAD",
                    21, "HEAD"));

    private static DmnEngine engine;
    private static DmnDecision ladder;

    @BeforeAll
    static void parse() throws IOException {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream model = Files.newInputStream(Path.of("processes/actionmonth/ActionMonthLadder.dmn"))) {
            ladder = engine.parseDecision(ActionMonthProcess.LADDER, model);
        }
    }

    static Stream<Arguments> days() {
        return Arrays.stream(ReminderMilestone.values())
                .flatMap(milestone -> IntStream.rangeClosed(-60, 60).mapToObj(day -> Arguments.of(milestone, day)));
    }

    @ParameterizedTest
    @MethodSource("days")
    void tellsTheRightPeople(ReminderMilestone milestone, int day) {
        String audience = engine.evaluateDecisionTable(
                        ladder,
                        Variables.putValue("milestone", milestone.name()).putValue("reminderDay", day))
                .getSingleResult()
                .getEntry("audience");

        assertThat(audience).isEqualTo(RUNGS.get(milestone).getOrDefault(day, "NONE"));
    }
}
