package vn.gov.moc.genderequality.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.OwnPasswords;

/**
 * A ministry of {@value #UNITS} units, more than two chunks, whose guidance for {@value #YEAR} is signed: what every scenario
 * begins with, in a database of its own. It is made once, through the product's own interface.
 */
final class Ministry implements AutoCloseable {

    static final int YEAR = 2031;
    static final int UNITS = 210;
    static final String DESK = "tccb";

    private static final String ADMIN = "quantri";
    static final String PASSWORD = "một mật khẩu đủ dài";
    private static final String PREPARED = "prepared";
    private static final Path DIRECTORY = Path.of("target", "fault").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        // The sink's threads complain of connections that end with a killed node.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    private static Ministry shared;

    private final PostgresServer server;
    private int scenarios;

    private Ministry(PostgresServer server) {
        this.server = server;
    }

    /** The one of this JVM. */
    static synchronized Ministry prepared() {
        if (shared == null) {
            Ministry ministry = new Ministry(new PostgresServer(workDirectory()));
            Runtime.getRuntime().addShutdownHook(new Thread(ministry::close));
            ministry.prepare();
            shared = ministry;
        }
        return shared;
    }

    private static Path workDirectory() {
        try {
            Files.createDirectories(DIRECTORY);
            return Files.createTempDirectory(DIRECTORY, "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String unit(int number) {
        return "U%03d".formatted(number);
    }

    static String drafter(int number) {
        return unit(number).toLowerCase() + ".soanthao";
    }

    private void prepare() {
        server.create(PREPARED);
        try (Scenario scenario = new Scenario(PREPARED, TestYear.at(YEAR + "-04-03T08:00"));
                Node node = scenario.start("prepare").awaitReady()) {
            OwnPasswords.assume(scenario.sql());
            account(node, DESK, "ministry-desk");
            account(node, "tccb.vutruong", "ministry-director");
            account(node, "ban", "ministry-committee");
            IntStream.rangeClosed(1, UNITS).forEach(number -> {
                String unit = unit(number);
                asAdmin(
                        node,
                        "PUT",
                        "/api/units/" + unit,
                        Map.of("name", "Đơn vị số " + number, "abbreviation", unit, "kind", "DEPARTMENT"));
                account(node, drafter(number), "unit-" + unit + "-drafter");
            });
            OwnPasswords.assume(scenario.sql());
            String year = String.valueOf(YEAR);
            ok(
                    node,
                    DESK,
                    "POST",
                    "/engine-rest/process-definition/key/AnnualCycleProcess/start",
                    Map.of("businessKey", year));
            complete(node, DESK, year, "UserTask_PlanCycle");
            JsonNode guidance = ok(node, DESK, "GET", "/api/guidances/" + year, Map.of());
            ok(
                    node,
                    DESK,
                    "PUT",
                    "/api/guidances/" + year,
                    Map.of(
                            "number",
                            "763/BXD-TCCB",
                            "issuedOn",
                            year + "-04-03",
                            "subject",
                            guidance.path("subject").asText(),
                            "body",
                            guidance.path("body").asText(),
                            "version",
                            guidance.path("version").asLong()));
            complete(node, DESK, year, "UserTask_DraftGuidance");
            complete(node, "ban", year, "UserTask_ReviewGuidance");
            complete(node, "tccb.vutruong", year, "UserTask_SignGuidance");
            scenario.awaitQuiet();
        }
    }

    private static void account(Node node, String account, String group) {
        asAdmin(
                node,
                "POST",
                "/engine-rest/user/create",
                Map.of(
                        "profile",
                        Map.of("id", account, "firstName", "", "lastName", account, "email", account + "@example.vn"),
                        "credentials",
                        Map.of("password", PASSWORD)));
        asAdmin(node, "PUT", "/engine-rest/group/%s/members/%s".formatted(group, account), Map.of());
    }

    private static void asAdmin(Node node, String method, String path, Map<String, ?> body) {
        accepted(node.call(ADMIN, PASSWORD, method, path, json(body)));
    }

    /** What the product answers to the account; anything but success fails. */
    static JsonNode ok(Node node, String account, String method, String path, Map<String, ?> body) {
        return accepted(call(node, account, method, path, body));
    }

    static HttpResponse<String> call(Node node, String account, String method, String path, Map<String, ?> body) {
        return node.call(account, PASSWORD, method, path, json(body));
    }

    private static JsonNode accepted(HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as("%s: %s", response.uri(), response.body())
                .isBetween(200, 299);
        return read(response);
    }

    static JsonNode read(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Claims the task and agrees, as a person does in Tasklist. */
    private static void complete(Node node, String account, String businessKey, String task) {
        String query =
                "/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(businessKey, task);
        String id = ok(node, account, "GET", query, Map.of()).path(0).path("id").asText();
        ok(node, account, "POST", "/engine-rest/task/" + id + "/claim", Map.of("userId", account));
        ok(
                node,
                account,
                "POST",
                "/engine-rest/task/" + id + "/complete",
                Map.of("variables", Map.of("decision", Map.of("value", "APPROVE"))));
    }

    /** A database, a mail server and a clock for one scenario. */
    Scenario scenario(Instant begin) {
        String database = "scenario_" + ++scenarios;
        server.copy(PREPARED, database);
        return new Scenario(database, begin);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the nodes of one scenario share. */
    final class Scenario implements AutoCloseable {

        private final String database;
        private final Instant begin;
        private final FakeClock clock;
        private final GreenMail sink;
        private final List<Node> nodes = new ArrayList<>();

        private Scenario(String database, Instant begin) {
            this.database = database;
            this.begin = begin;
            this.clock = clock("", begin);
            this.sink = new GreenMail(
                            new ServerSetup(PostgresServer.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                    .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
            sink.start();
        }

        /** Another clock, beside the common one. */
        FakeClock clock(String name, Instant now) {
            return new FakeClock(DIRECTORY.resolve(database + name + ".clock"), now);
        }

        FakeClock clock() {
            return clock;
        }

        PostgresServer server() {
            return server;
        }

        String database() {
            return database;
        }

        JdbcClient sql() {
            return server.database(database);
        }

        long count(String sql) {
            return sql().sql(sql).query(Long.class).single();
        }

        Node start(String name) {
            return start(name, clock);
        }

        Node start(String name, FakeClock clock) {
            Map<String, String> settings = new HashMap<>();
            settings.put("SPRING_DATASOURCE_URL", server.url(database));
            settings.put("SPRING_DATASOURCE_USERNAME", "postgres");
            settings.put("SPRING_DATASOURCE_PASSWORD", "postgres");
            settings.put("APP_SECURITY_ADMIN_ID", ADMIN);
            settings.put("APP_SECURITY_ADMIN_PASSWORD", PASSWORD);
            settings.put("APP_SECURITY_PASSWORD_ITERATIONS", "1000");
            settings.put("SPRING_MAIL_HOST", "127.0.0.1");
            settings.put("SPRING_MAIL_PORT", String.valueOf(sink.getSmtp().getPort()));
            Node node = new Node(DIRECTORY.resolve(database + "-" + name + ".log"), clock, settings);
            nodes.add(node);
            return node;
        }

        /** The Message-ID of every mail that has come in, once for each time it came. */
        List<String> received() {
            return Arrays.stream(sink.getReceivedMessages())
                    .map(Scenario::messageId)
                    .toList();
        }

        private static String messageId(MimeMessage message) {
            try {
                return message.getMessageID();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Waits until nothing is left to do and then checks that everything is as it should be. */
        void awaitQuiet() {
            Invariants.awaitQuiet(sql(), clock);
            assertThat(violations()).isEmpty();
        }

        List<String> violations() {
            return Invariants.violations(sql(), clock.now(), begin, received());
        }

        void await(String what, Callable<Boolean> condition) {
            Awaitility.await(what)
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(200))
                    .until(condition);
        }

        void killAll() {
            nodes.forEach(Node::kill);
            nodes.clear();
        }

        @Override
        public void close() {
            killAll();
            sink.stop();
        }
    }
}
