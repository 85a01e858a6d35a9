package vn.gov.moc.genderequality.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.problem.RequestId;
import vn.gov.moc.genderequality.security.Browser;

/** Production's log leads from what a person saw to the line that tells why, and repeats nothing he typed. */
@IntegrationTest
class LogPrivacyTests {

    private static final String SECRET = "bimat-7f3a";

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Lines lines = new Lines();
    private Level level;

    /** Every line as production writes it. */
    private final class Lines extends AppenderBase<ILoggingEvent> {

        private final StructuredLogEncoder encoder = new StructuredLogEncoder();
        private final List<String> written = new CopyOnWriteArrayList<>();

        @Override
        public void start() {
            encoder.setContext(logging);
            encoder.setFormat(production("logging.structured.format.console"));
            encoder.start();
            super.start();
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLoggerName().startsWith("io.zonky")) {
                // The tests' database server speaks for itself, in a log that production's has elsewhere.
                return;
            }
            written.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
        }
    }

    @BeforeEach
    void listen() {
        logging.putObject(Environment.class.getName(), environment);
        lines.setContext(logging);
        lines.start();
        root.addAppender(lines);
        level = root.getLevel();
        root.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        root.setLevel(level);
        root.detachAppender(lines);
        lines.stop();
        MDC.clear();
    }

    @Test
    void nothingTypedGetsIntoTheLog() throws IOException {
        Browser browser = new Browser(port);
        browser.get("/login");
        browser.login("vpb.soanthao", SECRET);
        browser.login(SECRET, SECRET);
        browser.basic(SECRET, SECRET, "GET", "/api/me", "");
        Browser admin = Browser.loggedIn(port, "admin");
        admin.json("POST", "/api/administration/units", "{\"code\": \"" + SECRET + "\", \"kind\": \"" + SECRET + "\"}");
        admin.json("POST", "/api/administration/units", "{" + SECRET);
        admin.json("POST", "/api/administration/units/" + SECRET, SECRET);
        admin.upload("/api/administration/roster/preview", SECRET + ".xlsx", SECRET.getBytes(StandardCharsets.UTF_8));
        raw("GET /library?q=" + SECRET + "|<> HTTP/1.1\r\nHost: localhost\r\n\r\n", 400);
        raw(
                "POST /login?q=" + SECRET
                        + "%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
                403);
        LoggerFactory.getLogger("mail").warn("refused: 550 <{}@bxd.gov.vn> unknown", SECRET);
        assertThatThrownBy(() -> jdbc.sql("insert into mail (id, subject) values (gen_random_uuid(), ?)")
                        .param(SECRET)
                        .update())
                .isInstanceOfSatisfying(DataAccessException.class, e -> {
                    assertThat(e.getMessage()).doesNotContain(SECRET);
                    LoggerFactory.getLogger("db").error("A row was refused: {}", e.getMessage(), e);
                });

        assertThat(lines.written).isNotEmpty();
        assertThat(String.join("\n", lines.written))
                .contains("Login refused", "<…@…> unknown", "PSQLException [23502]")
                .doesNotContain(SECRET);
    }

    @Test
    void aFailedJobNamesItsPlaceAndNotWhatItSays() {
        try (StumblingProcess process = new StumblingProcess(engine)) {
            String instance = process.start("2091-VAN-HANH");
            process.tryOnceByTheExecutor(instance);
            root.getLoggerContext().getLogger("test").warn("afterwards");
        }

        assertThat(lines.written)
                .anySatisfy(line -> {
                    assertThat(field(line, "businessKey")).isEqualTo("2091-VAN-HANH");
                    assertThat(field(line, "process")).isEqualTo(StumblingProcess.KEY);
                    assertThat(field(line, "activity")).isEqualTo(StumblingProcess.STEP);
                    assertThat(field(line, "exception"))
                            .contains("java.lang.UnsupportedOperationException", "StumblingProcess$Stumble.execute");
                })
                .noneMatch(line -> line.contains(StumblingProcess.SECRET));
    }

    @Test
    void anErrorIsFoundByTheNumberAPersonIsShown() {
        Browser drafter = Browser.loggedIn(port, "vpb.soanthao");
        jdbc.sql("alter table unit_report rename to unit_report_away").update();
        HttpResponse<String> page;
        HttpResponse<String> answer;
        try {
            page = drafter.get("/reports/2091-MID_YEAR-VPB", "Accept", "text/html", RequestId.HEADER, "may-chu-0001");
            answer = drafter.get("/reports/2091-MID_YEAR-VPB", "Accept", "application/json");
        } finally {
            jdbc.sql("alter table unit_report_away rename to unit_report").update();
        }

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.headers().allValues(RequestId.HEADER)).containsExactly("may-chu-0001");
        assertThat(page.body()).contains("mã yêu cầu <code>may-chu-0001</code>");
        assertThat(lines.written).anySatisfy(line -> {
            assertThat(field(line, "requestId")).isEqualTo("may-chu-0001");
            assertThat(field(line, "user")).isEqualTo("vpb.soanthao");
            assertThat(field(line, "unit")).isEqualTo("VPB");
            assertThat(field(line, "businessKey")).isEqualTo("2091-MID_YEAR-VPB");
            assertThat(field(line, "level")).isEqualTo("ERROR");
            assertThat(field(line, "exception")).contains("PSQLException [42P01]");
        });
        String id = answer.headers().firstValue(RequestId.HEADER).orElseThrow();
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains("kèm mã yêu cầu " + id);
    }

    @Test
    void aNumberFromOutsideBringsNothingElseIntoTheLog() {
        assertThat(new Browser(port)
                        .get("/login", RequestId.HEADER, "x\" level=ERROR")
                        .headers()
                        .firstValue(RequestId.HEADER))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f-]{36}"));
    }

    /** Null where the line has no such field. */
    private static @Nullable String field(String line, String name) {
        return JsonPath.using(Configuration.defaultConfiguration().addOptions(Option.SUPPRESS_EXCEPTIONS))
                .parse(line)
                .read(name);
    }

    private void raw(String request, int status) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 " + status);
        }
    }

    private static String production(String setting) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        return Objects.requireNonNull(yaml.getObject()).getProperty(setting);
    }
}
