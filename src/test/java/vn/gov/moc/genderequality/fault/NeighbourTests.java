package vn.gov.moc.genderequality.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.fault.Ministry.Scenario;

/** Two nodes work on one database; their clocks differ and jump, and one of them is killed. */
@Tag("fault")
@EnabledIf("vn.gov.moc.genderequality.fault.FakeClock#installed")
class NeighbourTests {

    private static final Duration SKEW = Duration.ofMinutes(4);

    @Test
    void nothingIsDoneTwiceAndWhatOneLeavesTheOtherDoes() {
        Instant begin = TestYear.at("2031-05-01T23:50");
        try (Scenario scenario = Ministry.prepared().scenario(begin)) {
            FakeClock ahead = scenario.clock("-ahead", begin.plus(SKEW));
            Node one = scenario.start("one");
            Node two = scenario.start("two", ahead);
            one.awaitReady();
            two.awaitReady();

            put(scenario, ahead, TestYear.at("2031-05-02T00:00:10"));
            scenario.await("all reports", () -> scenario.count(CrashTests.REPORTS) == Ministry.UNITS);
            scenario.awaitQuiet();

            // At one node it is past eight, at the other not yet.
            put(scenario, ahead, TestYear.at("2031-05-06T07:58"));
            scenario.await("first reminders", () -> reminders(scenario, "T-30") > 0);
            put(scenario, ahead, TestYear.at("2031-05-06T08:00:10"));
            scenario.await("more reminders", () -> reminders(scenario, "T-30") > Ministry.UNITS / 3);
            two.kill();
            // What the killed node had claimed it claimed by its own clock.
            scenario.clock().put(scenario.clock().now().plus(SKEW).plus(CrashTests.DOWN));
            scenario.await("all reminders", () -> reminders(scenario, "T-30") == Ministry.UNITS);
            scenario.awaitQuiet();

            scenario.clock().put(TestYear.at("2031-05-22T08:00:10"));
            scenario.await("the next reminders", () -> reminders(scenario, "T-14") == Ministry.UNITS);
            scenario.awaitQuiet();
            scenario.clock().put(TestYear.at("2031-05-21T07:30"));
            scenario.awaitQuiet();
            scenario.clock().put(TestYear.at("2031-05-22T09:00"));
            scenario.awaitQuiet();
            assertThat(reminders(scenario, "T-%")).isEqualTo(2 * Ministry.UNITS);
        }
    }

    private static void put(Scenario scenario, FakeClock ahead, Instant now) {
        ahead.put(now.plus(SKEW));
        scenario.clock().put(now);
    }

    private static long reminders(Scenario scenario, String rung) {
        return scenario.count("select count(*) from notification where key like '%" + rung + "@2031-06-05'");
    }
}
