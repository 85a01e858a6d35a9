package vn.gov.moc.genderequality.unitreport;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every day around the due date, so that no rung is missed and none is invented. */
class ReportLadderTests {

    private static final Rung SILENCE = new Rung("NONE", "", "");

    private static final Map<Integer, Rung> RUNGS = Map.ofEntries(
            entry(-30, new Rung("T-30", "HOLDER", "REMINDER")),
            entry(-14, new Rung("T-14", "HOLDER", "REMINDER")),
            entry(-7, new Rung("T-7", "HOLDER", "REMINDER")),
            entry(-3, new Rung("T-3", "HOLDER", "REMINDER")),
            entry(-1, new Rung("T-1", "HOLDER", "REMINDER")),
            entry(0, new Rung("T+0", "DRAFTER,COMMITTEE,HEAD", "OVERDUE")),
            entry(3, new Rung("T+3", "HEAD,DESK", "ESCALATION")),
            entry(7, new Rung("T+7", "DIRECTOR", "ESCALATION")),
            entry(14, new Rung("T+14", "HEAD", "OVERDUE")),
            entry(21, new Rung("T+21", "HEAD", "OVERDUE")),
            entry(28, new Rung("T+28", "HEAD", "OVERDUE")),
            entry(35, new Rung("T+35", "HEAD", "OVERDUE")),
            entry(42, new Rung("T+42", "HEAD", "OVERDUE")),
            entry(49, new Rung("T+49", "HEAD", "OVERDUE")),
            entry(56, new Rung("T+56", "HEAD", "OVERDUE")));

    private static DmnEngine engine;
    private static DmnDecision ladder;

    @BeforeAll
    static void parse() throws IOException {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream model = Files.newInputStream(Path.of("processes/unitreport/ReportLadder.dmn"))) {
            ladder = engine.parseDecision("ReportLadder", model);
        }
    }

    static IntStream days() {
        return IntStream.rangeClosed(-40, 60);
    }

    @ParameterizedTest
    @MethodSource("days")
    void tellsTheRightPeople(int rungDay) {
        Map<String, Object> result = engine.evaluateDecisionTable(ladder, Variables.putValue("rungDay", rungDay))
                .getSingleResult()
                .getEntryMap();

        assertThat(new Rung(result.get("rung"), result.get("audience"), result.get("tone")))
                .isEqualTo(RUNGS.getOrDefault(rungDay, SILENCE));
    }

    private record Rung(Object rung, Object audience, Object tone) {}
}
