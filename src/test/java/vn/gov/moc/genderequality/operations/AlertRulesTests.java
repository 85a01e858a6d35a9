package vn.gov.moc.genderequality.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.security.Browser;

/** The alerts ask for numbers the application really gives, and tell an administrator what to do. */
@IntegrationTest
class AlertRulesTests {

    private static final Path RULES = Path.of("src/main/operations/alerts.yml");

    /** A name that is no function, no part of a selector or clause, and no word of the language. */
    private static final Pattern METRIC = Pattern.compile("[a-z_]+\\b(?!\\s*\\()");

    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\bby\\s*\\([^)]*\\)");
    private static final Set<String> WORDS = Set.of("or", "and", "unless");

    /** Prometheus' own: whether it could ask at all. */
    private static final String UP = "up";

    @LocalServerPort
    private int port;

    @Test
    void everyMetricOfARuleIsThere() throws IOException {
        Browser admin = new Browser(port);
        admin.basic("admin", "wrong", "GET", "/api/me", "");
        String metrics = admin.basic("admin", "GET", "/actuator/prometheus", "").body();
        Set<String> given = Pattern.compile("(?m)^([a-z_]+)[ {]")
                .matcher(metrics)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        for (JsonNode rule : rules()) {
            List<String> asked = METRIC.matcher(
                            LABELS.matcher(rule.get("expr").asText()).replaceAll(" "))
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> !WORDS.contains(name) && !name.equals(UP))
                    .toList();
            assertThat(given).as(rule.get("alert").asText()).containsAll(asked);
            assertThat(asked.isEmpty())
                    .as(rule.get("expr").asText())
                    .isEqualTo(rule.get("expr").asText().startsWith(UP));
        }
        assertThat(metrics)
                .contains(
                        "app_process_instances{",
                        "process=\"UnitReportProcess\"",
                        "app_reports{",
                        "app_reports_overdue",
                        "app_mail_sent_last_hour",
                        "app_info{",
                        "check=\"jobs\"",
                        "check=\"outbox\"")
                .doesNotContain("VPB", "Văn phòng");
    }

    @Test
    void everyAlertSaysInVietnameseWhatToDo() throws IOException {
        assertThat(rules()).hasSizeGreaterThan(10).allSatisfy(rule -> {
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
            assertThat(rule.at("/annotations/description").asText())
                    .containsPattern("[ạảấầẩậắằặẹẻếềểệịỉọỏốồổộớờởợụủứừửựỳỷ]");
        });
    }

    private static List<JsonNode> rules() throws IOException {
        JsonNode groups = new YAMLMapper().readTree(RULES.toFile()).get("groups");
        return StreamSupport.stream(groups.spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.get("rules").spliterator(), false))
                .toList();
    }
}
