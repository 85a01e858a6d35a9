package vn.gov.moc.genderequality.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.moc.genderequality.TestYear.at;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The moments of a visit on 12 May 2017 that is announced by 5 May and answered by 20 May: of each milestone a week before
 * and on the day, of the answer also a week after.
 */
class ReminderLadderTests {

    private static final String VISIT = "2017-VPB";
    private static final Set<Rung> RUNGS = Set.of(
            new Rung("VISIT", -7),
            new Rung("VISIT", 0),
            new Rung("NOTICE", -7),
            new Rung("NOTICE", 0),
            new Rung("ANSWER", 0),
            new Rung("ANSWER", 7),
            new Rung("ANSWER", 60),
            new Rung("ANSWER", 61));

    private final Map<String, LocalDate> days = new HashMap<>(Map.of(
            "VISIT", LocalDate.of(2017, 5, 12),
            "NOTICE", LocalDate.of(2017, 5, 5),
            "ANSWER", LocalDate.of(2017, 5, 20)));
    private final ReminderLadder ladder = new ReminderLadder(
            new Visits(),
            () -> (output, inputs) ->
                    RUNGS.contains(new Rung((String) inputs.get("milestone"), (Integer) inputs.get("reminderDay")))
                            ? "HOLDER"
                            : "NONE",
            LocalTime.of(8, 0));

    @ParameterizedTest
    @CsvSource({
        "2017-04-28T08:00, NOTICE, -7, 2017-05-05T08:00",
        "2017-05-05T08:00, VISIT, -7, 2017-05-05T08:01",
        "2017-05-05T08:01, NOTICE, 0, 2017-05-12T08:00",
        "2017-05-12T08:00, VISIT, 0, 2017-05-20T08:00",
        "2017-05-20T08:00, ANSWER, 0, 2017-05-27T08:00",
        "2017-05-27T08:00, ANSWER, 7, 2017-07-19T08:00"
    })
    void aRungIsReachedAtItsMomentAndNotBefore(String moment, String milestone, int day, String next) {
        Rung rung = new Rung(milestone, day);

        assertThat(ladder.reached(VISIT, at(moment))).hasValue(rung);
        assertThat(ladder.next(VISIT, at(moment))).hasValue(at(next));
        assertThat(ladder.reached(VISIT, at(moment).minusMillis(1))).isNotEqualTo(java.util.Optional.of(rung));
        assertThat(ladder.next(VISIT, at(moment).minusMillis(1))).hasValue(at(moment));
    }

    @Test
    void onOneDayTheMilestoneNamedFirstComesFirst() {
        days.put("ANSWER", LocalDate.of(2017, 5, 12));
        days.put("NOTICE", LocalDate.of(2017, 5, 12));

        assertThat(ladder.reached(VISIT, at("2017-05-12T08:00"))).hasValue(new Rung("VISIT", 0));
        assertThat(ladder.reached(VISIT, at("2017-05-12T08:01"))).hasValue(new Rung("NOTICE", 0));
        assertThat(ladder.reached(VISIT, at("2017-05-12T08:02"))).hasValue(new Rung("ANSWER", 0));
        assertThat(ladder.next(VISIT, at("2017-05-12T08:02"))).hasValue(at("2017-05-19T08:00"));
    }

    @Test
    void nothingIsReachedBeforeTheFirstAndNoneIsLeftAfterTheLast() {
        assertThat(ladder.reached(VISIT, at("2017-04-28T07:59"))).isEmpty();
        assertThat(ladder.next(VISIT, at("2017-07-19T08:00")))
                .as("61 days are not looked up")
                .isEmpty();
        assertThat(ladder.last(VISIT)).hasValue(at("2017-07-19T08:00"));
    }

    @Test
    void afterADowntimeOnlyTheLastRungCounts() {
        assertThat(ladder.reached(VISIT, at("2017-05-21T00:00"))).hasValue(new Rung("ANSWER", 0));
    }

    @Test
    void aMilestoneThatDoesNotApplyHasNoRungs() {
        days.remove("ANSWER");
        assertThat(ladder.next(VISIT, at("2017-05-12T08:00"))).isEmpty();
        assertThat(ladder.last(VISIT)).hasValue(at("2017-05-12T08:00"));

        days.clear();
        assertThat(ladder.last(VISIT)).isEmpty();
        assertThat(ladder.next(VISIT, at("2017-01-01T00:00"))).isEmpty();
        assertThat(ladder.reached(VISIT, at("2018-01-01T00:00"))).isEmpty();
    }

    @Test
    void aMilestoneTheSourceDoesNotNameIsRefused() {
        days.put("MINUTES", LocalDate.of(2017, 5, 12));

        assertThatThrownBy(() -> ladder.next(VISIT, at("2017-05-01T00:00")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MINUTES");
    }

    private class Visits implements ReminderSource {

        @Override
        public String processKey() {
            return "VisitProcess";
        }

        @Override
        public String table() {
            return "VisitLadder";
        }

        @Override
        public List<String> milestoneNames() {
            return List.of("VISIT", "NOTICE", "ANSWER");
        }

        @Override
        public Map<String, LocalDate> milestones(String businessKey) {
            return days;
        }
    }
}
