package vn.gov.moc.genderequality.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.fault.Ministry.Scenario;

/** The only node is killed in the midst of its work, several times over. */
@Tag("fault")
@EnabledIf("vn.gov.moc.genderequality.fault.FakeClock#installed")
class CrashTests {

    private static final Logger log = LoggerFactory.getLogger(CrashTests.class);

    /** What a killed node had taken is free by then: jobs after a minute, mails after ten. */
    static final Duration DOWN = Duration.ofMinutes(11);

    private final long seed = Long.getLong("fault.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void anOpeningAndThenRemindersAreDoneOnceThoughTheNodeIsKilledAtRandomMoments() {
        log.info("Repeat with -Dfault.seed={}", seed);
        try (Scenario scenario = Ministry.prepared().scenario(TestYear.at("2031-05-02T00:00:10"))) {
            killInTheMidst(scenario, "opening", 3, REPORTS);
            scenario.start("opened").awaitReady();
            scenario.await("all reports", () -> scenario.count(REPORTS) == Ministry.UNITS);
            scenario.awaitQuiet();
            scenario.killAll();

            scenario.clock().put(TestYear.at("2031-05-06T08:00:10"));
            killInTheMidst(scenario, "reminding", 2, REMINDERS);
            scenario.start("reminded").awaitReady();
            scenario.await("all reminders", () -> scenario.count(REMINDERS) == Ministry.UNITS);
            scenario.awaitQuiet();
            assertThat(new HashSet<>(scenario.received()))
                    .as("every drafter's mails, none lost")
                    .hasSize((int) scenario.count("select count(*) from mail where created_at >= '2031-05-01'"));
        }
    }

    @Test
    void aYearAndItsWorkPlansBeginOnceThoughTheNodeIsKilledWhileTheyBegin() {
        log.info("Repeat with -Dfault.seed={}", seed);
        try (Scenario scenario = Ministry.prepared().scenario(TestYear.at("2031-04-10T08:00"))) {
            try (Node node = scenario.start("beginning").awaitReady()) {
                List<CompletableFuture<Integer>> asked = List.of(
                        CompletableFuture.supplyAsync(() -> beginYear(node)),
                        CompletableFuture.supplyAsync(() -> openWorkPlans(node)));
                pause(random.nextInt(3_000));
                node.kill();
                asked.forEach(answer -> answer.exceptionally(lost -> 0).join());
                log.info(
                        "killed while a year and its plans begin; {} years, {} plans",
                        scenario.count(YEARS),
                        scenario.count(PLANS));
                scenario.clock().put(scenario.clock().now().plus(DOWN));
            }
            Node node = scenario.start("begun").awaitReady();
            // Whoever got no answer asks again: it is done now, or it was done already.
            assertThat(beginYear(node)).isIn(200, 409);
            assertThat(openWorkPlans(node)).isIn(204, 409);
            scenario.await("all plans", () -> scenario.count(PLANS) == Ministry.UNITS);
            scenario.awaitQuiet();
            assertThat(scenario.count(YEARS)).isEqualTo(2);
            assertThat(beginYear(node)).as("a year once begun").isEqualTo(409);
        }
    }

    private static int beginYear(Node node) {
        String start = "/engine-rest/process-definition/key/AnnualCycleProcess/start";
        return Ministry.call(node, Ministry.DESK, "POST", start, Map.of("businessKey", "2032"))
                .statusCode();
    }

    private static int openWorkPlans(Node node) {
        return Ministry.call(
                        node, Ministry.DESK, "POST", "/api/work-plans/2031", Map.of("dueOn", "2031-05-30", "note", ""))
                .statusCode();
    }

    private static void pause(int milliseconds) {
        Awaitility.await()
                .pollDelay(Duration.ofMillis(milliseconds))
                .atMost(Duration.ofMinutes(1))
                .until(() -> true);
    }

    private static final String YEARS = "select count(*) from annual_cycle";
    private static final String PLANS = "select count(*) from work_plan";
    static final String REPORTS = "select count(*) from unit_report";
    static final String REMINDERS = "select count(*) from notification where key like '%T-30@2031-06-05'";

    /** Starts and kills a node round by round, each time when it has done a random part of what is left and goes on. */
    private void killInTheMidst(Scenario scenario, String what, int rounds, String counted) {
        for (int round = 1; round <= rounds; round++) {
            long before = scenario.count(counted);
            // Not more than half: what is left takes no longer than the signal may.
            long part = before + random.nextLong(Math.max(1, (Ministry.UNITS - before) / 2));
            Node node = scenario.start(what + "-" + round);
            Awaitility.await("a part is done")
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        long done = scenario.count(counted);
                        return done == Ministry.UNITS || done >= part && begun(scenario);
                    });
            pause(random.nextInt(150));
            node.kill();
            log.info(
                    "{}: killed when {} were to be done; {} reports, {} reminders, {} mails",
                    what,
                    part,
                    scenario.count(REPORTS),
                    scenario.count(REMINDERS),
                    scenario.received().size());
            scenario.clock().put(scenario.clock().now().plus(DOWN));
        }
    }

    /** What a killed node had locked is past its time. */
    private static boolean begun(Scenario scenario) {
        return scenario.sql()
                .sql("select exists (select from act_ru_job where lock_exp_time_ > :now)")
                .param("now", Timestamp.from(scenario.clock().now()))
                .query(Boolean.class)
                .single();
    }
}
