package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;

/** What Tasklist, Cockpit and Admin show when the engine itself refuses something: Vietnamese sentences, none of the engine's. */
@IntegrationTest
class EngineTextsTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String GROUP = "{\"id\":\"khach\",\"name\":\"Khách\",\"type\":\"WORKFLOW\"}";
    private static final String ENGINES_OWN_WORDS =
            "(?i).*(exception|cannot|could not|does not|no matching|null|not found|invalid|duplicate|ENGINE-).*";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    @AfterEach
    void removeGroup() {
        identityService.deleteGroup("khach");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Tasklist: a task, a form or a filter that is gone
                "vpb.soanthao | GET  | /task/gone                        | ''  | 404 | Không tìm thấy",
                "vpb.soanthao | GET  | /filter/gone                      | ''  | 403 | không có quyền",
                "vpb.soanthao | GET  | /process-definition/gone          | ''  | 404 | Không tìm thấy",
                // Tasklist's search: no date, no number, no known order
                "vpb.soanthao | GET  | /task?dueBefore=20/12/2026        | ''  | 400 | không hợp lệ",
                "vpb.soanthao | GET  | /task?priority=cao                | ''  | 400 | không hợp lệ",
                "vpb.soanthao | GET  | /task?sortBy=x&sortOrder=asc      | ''  | 400 | không hợp lệ",
                // Cockpit and Admin
                "admin        | GET  | /process-instance/gone            | ''  | 404 | Không tìm thấy",
                "admin        | GET  | /deployment/gone                  | ''  | 404 | Không tìm thấy",
                "admin        | PUT  | /job/gone/duedate                 | {\"duedate\":\"2026-12-20T00:00:00.000+0700\"} | 500 | mã yêu cầu",
                "admin        | GET  | /user/gone/profile                | ''  | 404 | Không tìm thấy",
                "admin        | GET  | /group/gone                       | ''  | 404 | Không tìm thấy",
                "vpb.soanthao | POST | /group/create                     | {\"id\":\"khach\"} | 403 | không có quyền"
            })
    void areSaidInVietnamese(String account, String method, String path, String body, int status, String words) {
        assertSaid(call(account, method, path, body), status, words);
    }

    @Test
    void anIdThatIsTakenIsNoFailure() {
        assertThat(call("admin", "POST", "/group/create", GROUP).statusCode()).isEqualTo(204);

        assertSaid(call("admin", "POST", "/group/create", GROUP), 409, "Mã này đã có");
    }

    @Test
    void whoIsNotLetInAtAllReadsItToo() {
        assertSaid(
                Browser.loggedIn(port, "vpb.soanthao")
                        .json("GET", "/camunda/api/admin/plugin/adminPlugins/default/x", ""),
                403,
                "không có quyền");
        assertSaid(new Browser(port).json("GET", ENGINE + "/task", ""), 401, "Hãy đăng nhập");
    }

    private HttpResponse<String> call(String account, String method, String path, String body) {
        return Browser.loggedIn(port, account).json(method, ENGINE + path, body);
    }

    private static void assertSaid(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JsonPath.<String>read(answer.body(), "$.message"))
                .contains(words)
                .doesNotMatch(ENGINES_OWN_WORDS);
    }
}
