package vn.gov.moc.genderequality.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.fault.Ministry.Scenario;
import vn.gov.moc.genderequality.security.Browser;

/** The database is restarted, cuts its connections and is away for a while, in the midst of drafters' work. */
@Tag("fault")
@EnabledIf("vn.gov.moc.genderequality.fault.FakeClock#installed")
class DatabaseOutageTests {

    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final List<String> SECTIONS = List.of("I.1", "I.2", "I.3");
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKLIST_CALL = "/camunda/api/engine/engine/default/task/count";
    private static final String[] AS_PAGE = {"Accept", "text/html"};

    @Test
    void everybodyIsToldNobodyIsLoggedOutAndNoDraftIsSavedByHalf() throws Exception {
        try (Scenario scenario = Ministry.prepared().scenario(TestYear.at("2031-05-02T00:00:10"));
                Node node = scenario.start("outage").awaitReady()) {
            scenario.await("all reports", () -> scenario.count(CrashTests.REPORTS) == Ministry.UNITS);
            Browser official = new Browser(node.port());
            official.get("/login");
            official.login(Ministry.drafter(1), Ministry.PASSWORD);
            awaitServed(official);
            assertThat(official.get(TASKLIST).statusCode()).isEqualTo(200);

            List<Drafter> drafters = IntStream.rangeClosed(1, 4)
                    .mapToObj(number -> new Drafter(node, number))
                    .toList();
            ExecutorService threads = Executors.newFixedThreadPool(drafters.size());
            drafters.forEach(threads::execute);
            awaitProgress(drafters);

            scenario.server().stopImmediately();
            scenario.server().startAgain();
            awaitServed(official);
            awaitProgress(drafters);

            scenario.server().terminateConnections(scenario.database());
            awaitServed(official);
            awaitProgress(drafters);

            scenario.server().stopImmediately();
            CompletableFuture<Void> back = CompletableFuture.runAsync(
                    scenario.server()::startAgain,
                    CompletableFuture.delayedExecutor(AWAY.toMillis(), TimeUnit.MILLISECONDS));
            try {
                assertEverybodyIsTold(node, official);
            } finally {
                back.join();
            }
            awaitServed(official);
            awaitProgress(drafters);

            drafters.forEach(drafter -> drafter.goesOn = false);
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(official.get(TASKLIST).statusCode()).isEqualTo(200);
            assertThat(official.get(TASKLIST_CALL).statusCode()).isEqualTo(200);
            drafters.forEach(drafter -> drafter.assertNothingLostOrHalf(scenario));
            // Jobs and mails that were cut off are tried again after some minutes.
            scenario.clock().put(scenario.clock().now().plus(CrashTests.DOWN));
            scenario.awaitQuiet();
        }
    }

    private static void assertEverybodyIsTold(Node node, Browser official) {
        Browser newcomer = new Browser(node.port());
        newcomer.get("/login");
        // All at once: each of them waits for a connection first.
        CompletableFuture<HttpResponse<String>> page = ask(() -> official.get("/", AS_PAGE));
        CompletableFuture<HttpResponse<String>> tasklist = ask(() -> official.get(TASKLIST, AS_PAGE));
        CompletableFuture<HttpResponse<String>> tasklistCall = ask(() -> official.get(TASKLIST_CALL));
        CompletableFuture<HttpResponse<String>> style = ask(() -> official.get("/css/app.css"));
        CompletableFuture<HttpResponse<String>> call = ask(() -> official.get("/api/notifications"));
        CompletableFuture<HttpResponse<String>> program =
                ask(() -> node.call(Ministry.DESK, Ministry.PASSWORD, "GET", "/engine-rest/task/count", "{}"));
        CompletableFuture<HttpResponse<String>> login =
                ask(() -> newcomer.login(Ministry.drafter(2), Ministry.PASSWORD));
        CompletableFuture<Integer> readiness =
                CompletableFuture.supplyAsync(() -> node.status("/actuator/health/readiness"));
        CompletableFuture<Integer> liveness =
                CompletableFuture.supplyAsync(() -> node.status("/actuator/health/liveness"));

        assertThat(style.join().statusCode())
                .as("the page is to look as always")
                .isEqualTo(200);
        assertUnavailable(login.join());
        Stream.of(page, tasklist).map(CompletableFuture::join).forEach(response -> {
            assertUnavailable(response);
            assertThat(response.body()).contains("<h1>Hệ thống đang tạm ngừng</h1>");
        });
        Stream.of(tasklistCall, call, program).map(CompletableFuture::join).forEach(response -> {
            assertUnavailable(response);
            JsonNode body = Ministry.read(response);
            assertThat(body.path("message").asText() + body.path("detail").asText())
                    .contains("tạm thời không truy cập được cơ sở dữ liệu");
        });
        assertThat(call.join().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(readiness.join()).isEqualTo(503);
        assertThat(liveness.join()).isEqualTo(200);
    }

    private static CompletableFuture<HttpResponse<String>> ask(Supplier<HttpResponse<String>> question) {
        return CompletableFuture.supplyAsync(question, command -> new Thread(command).start());
    }

    private static void assertUnavailable(HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as("%s: %s", response.uri(), response.body())
                .isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After"))
                .as("%s", response.uri())
                .isPresent();
    }

    /** The person sees his page again, without a login and without a restart. */
    private static void awaitServed(Browser official) {
        Awaitility.await("the home page")
                .atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    HttpResponse<String> response = official.get("/", AS_PAGE);
                    assertThat(response.statusCode()).as(response.body()).isIn(200, 503);
                    return response.statusCode() == 200;
                });
    }

    private static void awaitProgress(List<Drafter> drafters) {
        Map<Drafter, Integer> before =
                drafters.stream().collect(Collectors.toMap(drafter -> drafter, drafter -> drafter.saved));
        Awaitility.await("every drafter's next save")
                .atMost(RECOVERY)
                .until(() -> drafters.stream().allMatch(drafter -> drafter.saved > before.get(drafter) + 1));
    }

    /** Saves three sections at once, over and over, as a form does: what is refused is sent again. */
    private static final class Drafter implements Runnable {

        private final Node node;
        private final int number;
        private final Set<Integer> answers = new ConcurrentSkipListSet<>();
        private volatile boolean goesOn = true;
        private volatile int saved;
        private volatile int tried;

        private Drafter(Node node, int number) {
            this.node = node;
            this.number = number;
        }

        private String report() {
            return TestYear.report(Ministry.YEAR, Ministry.unit(number));
        }

        @Override
        public void run() {
            int version = 0;
            while (goesOn) {
                tried++;
                Map<String, Object> text = Map.of("text", text(tried), "version", version);
                HttpResponse<String> response = Ministry.call(
                        node,
                        Ministry.drafter(number),
                        "PATCH",
                        "/api/reports/%s/draft".formatted(report()),
                        Map.of("texts", SECTIONS.stream().collect(Collectors.toMap(key -> key, key -> text))));
                answers.add(response.statusCode());
                if (response.statusCode() == 200) {
                    version = Ministry.read(response)
                            .path("texts")
                            .path(SECTIONS.get(0))
                            .path("version")
                            .asInt();
                    saved = tried;
                } else if (response.statusCode() == 409) {
                    // Saved, but the answer was lost.
                    version = Ministry.read(response)
                            .path("conflicts")
                            .path(0)
                            .path("theirVersion")
                            .asInt();
                }
            }
        }

        private static String text(int number) {
            return "Nội dung lần thứ %06d".formatted(number);
        }

        private void assertNothingLostOrHalf(Scenario scenario) {
            assertThat(answers)
                    .as("answers to %s", report())
                    .isSubsetOf(200, 409, 503)
                    .contains(200, 503);
            List<String> texts = scenario.sql()
                    .sql("select content from report_text where report_id = ? and section in ('I.1', 'I.2', 'I.3')")
                    .param(report())
                    .query(String.class)
                    .list();
            assertThat(texts).hasSameSizeAs(SECTIONS);
            assertThat(Set.copyOf(texts)).as("all sections of one save").hasSize(1);
            assertThat(texts.get(0)).isBetween(text(saved), text(tried));
        }
    }
}
