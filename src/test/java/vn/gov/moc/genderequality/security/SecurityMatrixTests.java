package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.security.EngineCalls.Call;
import vn.gov.moc.genderequality.security.SecurityMatrix.Role;

/**
 * Every role at every end point the running application has, own and the engine's, asking for another unit's records. What an end
 * point answers whom stands in {@link SecurityMatrix}; one without a line there fails.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecurityMatrixTests {

    private static final List<Role> STRANGERS =
            List.of(Role.OTHER_DRAFTER, Role.TEAM_MEMBER, Role.FINANCE, Role.NOBODY);

    @LocalServerPort
    private int port;

    @Autowired
    private TwoUnits units;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private JdbcTemplate jdbc;

    private final SecurityMatrix matrix = new SecurityMatrix();
    private final Map<String, HandlerMethod> handlers = new TreeMap<>();
    private Map<String, String> before = Map.of();

    private record Answer(int status, String text) {}

    @BeforeAll
    void begin() {
        units.begin(port);
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach(this::add));
        handlers.remove("GET /error");
        Stream.of(Role.values()).map(Role::account).forEach(units::session);
        // Printed when it is asked for first, and kept.
        get("GET /api/reports/{id}/issues/{number}/pdf-to-sign", Role.DRAFTER, "");
        before = database();
    }

    private void add(RequestMappingInfo mapping, HandlerMethod handler) {
        for (String pattern : mapping.getPatternValues()) {
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                handlers.put(method + " " + pattern, handler);
            }
            if (mapping.getMethodsCondition().isEmpty()) {
                handlers.put("GET " + pattern, handler);
            }
        }
    }

    @AfterAll
    void end() {
        units.end();
    }

    @Test
    @Order(1)
    void everyEndPointHasItsLine() {
        assertThat(matrix.endPoints())
                .as("say in security-matrix.txt who may do it")
                .containsExactlyInAnyOrderElementsOf(handlers.keySet());
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> readsWhatTheMatrixSays() {
        return handlers.keySet().stream()
                .filter(endPoint -> endPoint.startsWith("GET ") && matrix.knows(endPoint))
                .map(endPoint -> forEveryRole(endPoint, this::read));
    }

    private void read(String endPoint, Role role) {
        char mark = matrix.mark(endPoint, role);
        Answer answer = get(endPoint, role, "");
        switch (mark) {
            case '+' -> assertThat(answer.status()).as(answer.text()).isLessThan(400);
            case 'o' -> {
                assertThat(answer.status()).as(answer.text()).isLessThan(400);
                assertKeepsSecrets(answer);
                // However a list is filtered.
                Answer filtered = get(endPoint, role, "year=%d&unit=%s".formatted(TwoUnits.YEAR, TwoUnits.OWNER));
                assertThat(filtered.status()).as(filtered.text()).isLessThan(500);
                assertKeepsSecrets(filtered);
            }
            case 'n' -> {
                assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
                assertKeepsSecrets(answer);
            }
            default -> assertRefused(answer, role);
        }
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> changesWhatTheMatrixSays() {
        return handlers.keySet().stream()
                .filter(endPoint -> !endPoint.startsWith("GET ") && matrix.knows(endPoint))
                .map(endPoint -> forEveryRole(endPoint, this::change));
    }

    /** Who may is sent away for what he sends, so that nothing changes. */
    private void change(String endPoint, Role role) {
        SampleRequest sample = new SampleRequest(handlers.get(endPoint));
        if (matrix.mark(endPoint, role) == '-') {
            assertRefused(send(endPoint, role, sample, sample.body().orElse("")), role);
        } else if (sample.body().isPresent()) {
            assertThat(send(endPoint, role, sample, "{").status()).isBetween(400, 499);
        }
    }

    @TestFactory
    @Order(4)
    Stream<DynamicTest> theEngineTellsStrangersNothingAndObeysThemNowhere() {
        Map<String, String> known = known();
        return new EngineCalls(known)
                .all().stream()
                        .map(call ->
                                dynamicTest(call.toString(), () -> STRANGERS.forEach(role -> ask(call, role, known))));
    }

    private void ask(Call call, Role role, Map<String, String> known) {
        Browser browser = units.session(role.account());
        List<HttpResponse<String>> answers = List.of(
                browser.json(call.method(), "/camunda/api/engine/engine/default" + call.path(), call.body()),
                role == Role.NOBODY
                        ? browser.json(call.method(), "/engine-rest" + call.path(), call.body())
                        : browser.basic(role.account(), call.method(), "/engine-rest" + call.path(), call.body()));
        for (HttpResponse<String> answer : answers) {
            // A refusal repeats the ids it was asked for.
            assertThat(answer.statusCode() < 400 ? answer.body().replace(call.path(), "") : "")
                    .as(role + " " + answer.uri())
                    .doesNotContain(units.secrets())
                    .doesNotContain(known.get("process-instance.id"), "viup.", "unit-VIUP");
            assertThat(answer.body()).doesNotContain(TwoUnits.CANARY);
            if (role == Role.NOBODY) {
                assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(401);
            }
        }
    }

    @Test
    @Order(5)
    void nothingHasChanged() {
        assertThat(database()).isEqualTo(before);
    }

    private DynamicTest forEveryRole(String endPoint, BiConsumer<String, Role> check) {
        return dynamicTest(endPoint, () -> {
            for (Role role : Role.values()) {
                try {
                    check.accept(endPoint, role);
                } catch (AssertionError e) {
                    throw new AssertionError(role + ": " + e.getMessage(), e);
                }
            }
        });
    }

    private void assertRefused(Answer answer, Role role) {
        assertThat(answer.status())
                .as(answer.text())
                .isIn(role == Role.NOBODY ? List.of(302, 401, 404) : List.of(401, 403, 404));
        assertThat(answer.text()).doesNotContain(TwoUnits.CANARY);
    }

    private void assertKeepsSecrets(Answer answer) {
        assertThat(answer.text()).doesNotContain(units.secrets());
    }

    private Answer get(String endPoint, Role role, String filter) {
        String path = path(endPoint, new SampleRequest(handlers.get(endPoint)));
        String query = filter.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + filter;
        HttpResponse<byte[]> answer = units.session(role.account()).download(path + query);
        // A problem names the address it was met at.
        return new Answer(answer.statusCode(), text(answer.body()).replace(path.replaceFirst("\\?.*", ""), ""));
    }

    private Answer send(String endPoint, Role role, SampleRequest sample, String body) {
        String method = endPoint.split(" ")[0];
        String path = path(endPoint, sample);
        Browser browser = units.session(role.account());
        HttpResponse<String> answer = sample.isUpload()
                ? browser.upload(path, "a.txt", "x".getBytes(StandardCharsets.UTF_8))
                : browser.json(method, path, body);
        return new Answer(answer.statusCode(), answer.body());
    }

    private String path(String endPoint, SampleRequest sample) {
        return units.fill(endPoint.split(" ")[1]) + sample.query();
    }

    /** What a person reads of an answer; workbooks and papers of Word are unpacked. */
    private static String text(byte[] body) {
        if (body.length < 4 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.createTempFile("answer", ".zip");
            Files.write(file, body);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The owner's difficulty as the engine knows it, and a stranger who would be somebody. */
    private Map<String, String> known() {
        String task = units.ids().get("task");
        String instance = first("select proc_inst_id_ from act_ru_task where id_ = ?", task);
        String definition = first("select proc_def_id_ from act_ru_task where id_ = ?", task);
        String decision = first("select id_ from act_re_decision_def where key_ = ?", "ReportLadder");
        String model = definition.split(":")[0];
        Map<String, String> known = new HashMap<>(Map.of(
                "task.id", task,
                "process-instance.id", instance,
                "execution.id", instance,
                "process-definition.id", definition,
                "process-definition.key", model,
                "decision-definition.id", decision,
                "decision-definition.key", "ReportLadder",
                "variable-instance.id", first("select id_ from act_ru_variable where proc_inst_id_ = ?", instance),
                "deployment.id", first("select deployment_id_ from act_re_procdef where id_ = ?", definition),
                "job.id", first("""
                        select id_ from act_ru_job j where exists (select from act_hi_procinst p
                        where p.id_ = j.process_instance_id_ and p.business_key_ like ?)""", "2035%VIUP%")));
        known.put("filter.id", first("select id_ from act_ru_filter where resource_type_ = ?", "Task"));
        known.put("user.id", Role.DRAFTER.account());
        known.put("group.id", "unit-VIUP-head");
        known.put("userId", Role.OTHER_DRAFTER.account());
        known.put("varName", "unitCode");
        List.of("processInstanceId", "processInstanceIds", "historicProcessInstanceIds")
                .forEach(name -> known.put(name, instance));
        List.of("processDefinitionId", "sourceProcessDefinitionId", "targetProcessDefinitionId")
                .forEach(name -> known.put(name, definition));
        known.put("processDefinitionKey", model);
        known.put("taskId", task);
        known.put("businessKey", units.ids().get("difficulty"));
        known.put("messageName", "Message_DifficultyWithdrawn");
        known.put("jobIds", known.get("job.id"));
        List.of("name", "message", "deleteReason", "annotation", "suspended", "retries", "value", "historyTimeToLive")
                .forEach(name -> known.put(name, "x"));
        return known;
    }

    private String first(String query, String parameter) {
        return jdbc.queryForList(query, String.class, parameter).get(0);
    }

    /** A sum of every table but sessions, meters and cached sums, so that whatever changes is noticed. */
    private Map<String, String> database() {
        Map<String, String> sums = new TreeMap<>();
        jdbc.queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE' and table_name !~ '^spring_session|(meter_log|leadership_total)$'",
                        String.class)
                .forEach(table -> sums.put(
                        table,
                        jdbc.queryForObject(
                                "select count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from "
                                        + table + " t",
                                String.class)));
        return sums;
    }
}
