package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.minidev.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.security.Browser;

/** Next year's template through the interface: who may write it, and what becomes of every text that is sent. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTemplateDraftApiTests {

    private static final String TEMPLATES = "/api/report-templates";
    private static final String DRAFTS = TEMPLATES + "/drafts";

    @LocalServerPort
    private int port;

    private Browser desk;
    private Browser colleague;
    private final ExecutorService people = Executors.newFixedThreadPool(2);

    @BeforeAll
    void logIn() {
        desk = Browser.loggedIn(port, "tccb");
        colleague = Browser.loggedIn(port, "tccb");
    }

    @AfterAll
    void leave() {
        people.shutdown();
    }

    @Test
    void beginsFromAPublishedVersionAndSuggestsTheNextName() {
        HttpResponse<String> created = desk.json("POST", DRAFTS, "{\"basedOn\": \"periodic-2017\"}");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(read(created, "$.content").toString())
                .isEqualTo(desk.get(TEMPLATES + "/periodic-2017/source.yaml").body());
        assertThat(JsonPath.<List<String>>read(created.body(), "$.problems[?(@.severity == 'BLOCKING')].message"))
                .containsExactly(
                        "Mẫu “periodic-2017” đã ban hành, không sửa được nữa. Hãy đặt phiên bản khác, ví dụ “2018”.");
        assertThat(this.<List<Integer>>read(created, "$.problems[?(@.severity == 'BLOCKING')].line"))
                .containsExactly(9);
        HttpResponse<String> published = publish(desk, created);
        assertThat(published.statusCode()).isEqualTo(400);
        assertThat(this.<String>read(published, "$.errors[0].message")).startsWith("Dòng 9: Mẫu “periodic-2017”");
    }

    @Test
    void keepsATextThatCannotBeReadAndPublishesNoneOfIt() {
        String broken = "  key: [x\n# Chú thích\u00A0 \ttiếng Việt\n";
        HttpResponse<String> created = create(broken);

        assertThat(this.<String>read(created, "$.content")).isEqualTo(broken);
        assertThat(this.<Object>read(created, "$.templateId")).isNull();
        assertThat(desk.get(path(created) + "/preview?kind=YEAR_END").statusCode())
                .isEqualTo(400);
        assertThat(publish(desk, created).statusCode()).isEqualTo(400);
        assertThat(desk.get(path(created)).statusCode()).isEqualTo(200);
    }

    @Test
    void previewsComparesAndPublishesForGood() {
        String text = SampleTemplates.yaml("ban-hanh", "1", 2072);
        HttpResponse<String> created = create(text);

        assertThat(this.<List<Object>>read(created, "$.problems")).isEmpty();
        String preview = desk.get(path(created) + "/preview?kind=MID_YEAR").body();
        assertThat(JsonPath.<String>read(preview, "$.title")).isEqualTo("Báo cáo nhanh 6 tháng đầu năm 2072");
        assertThat(JsonPath.<List<Boolean>>read(preview, "$.sections[*].required"))
                .containsExactly(true, false);
        assertThat(JsonPath.<List<Boolean>>read(
                        desk.get(path(created) + "/preview?kind=YEAR_END").body(), "$.sections[*].required"))
                .containsExactly(true, true);
        assertThat(desk.get(path(created) + "/preview?kind=SPECIAL").statusCode())
                .isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(
                        desk.get(path(created) + "/differences?from=periodic-2017")
                                .body(),
                        "$[*].text"))
                .contains(
                        "Thêm mục A “Việc đã làm”",
                        "Bỏ mục IV “Phương hướng, nhiệm vụ công tác 6 tháng cuối năm {year}”");

        HttpResponse<String> published = publish(desk, created);

        assertThat(published.statusCode()).isEqualTo(201);
        assertThat(this.<String>read(published, "$.id")).isEqualTo("ban-hanh-1");
        Browser unit = Browser.loggedIn(port, "vpb.soanthao");
        assertThat(unit.get(TEMPLATES + "/ban-hanh-1/source.yaml").body()).isEqualTo(text);
        assertThat(unit.get(TEMPLATES + "/ban-hanh-1/preview?kind=MID_YEAR").body())
                .isEqualTo(preview);
        assertThat(this.<List<String>>read(unit.get(TEMPLATES), "$[?(@.id == 'ban-hanh-1')].publishedBy"))
                .containsExactly("tccb");
        assertThat(publish(desk, created).statusCode()).as("published twice").isEqualTo(404);
        HttpResponse<String> again = create(text);
        assertThat(this.<String>read(again, "$.problems[0].message"))
                .isEqualTo("Mẫu “ban-hanh-1” đã ban hành, không sửa được nữa. Hãy đặt phiên bản khác, ví dụ “2”.");
        assertThat(publish(desk, again).statusCode()).isEqualTo(400);
    }

    @Test
    void takesAndGivesJson() {
        String json = TemplateFormat.JSON.write(SampleTemplates.yaml("dang-json", "1", 2072));
        assertThat(publish(desk, create(json)).statusCode()).isEqualTo(201);

        assertThat(desk.get(TEMPLATES + "/dang-json-1/source.json").body()).isEqualTo(json);
        HttpResponse<String> yaml = desk.get(TEMPLATES + "/dang-json-1/source.yaml");
        assertThat(ReportTemplateReader.read(yaml.body())).isEqualTo(ReportTemplateReader.read(json));
        assertThat(yaml.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"dang-json-1.yaml\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vpb.soanthao", "vpb.thutruong", "tccb.vutruong", "ban", "lanhdao", "admin"})
    void isForTheDeskAlone(String account) {
        HttpResponse<String> draft = create(SampleTemplates.yaml("cua-vu", "1", 2072));
        Browser other = Browser.loggedIn(port, account);

        assertThat(other.get(TEMPLATES + "/periodic-2017/preview?kind=YEAR_END").statusCode())
                .isEqualTo(200);
        assertThat(other.get(TEMPLATES + "/periodic-2017/source.json").statusCode())
                .isEqualTo(200);
        assertThat(other.get("/report-templates").body())
                .contains("periodic-2017")
                .doesNotContain("cua-vu-1");
        assertThat(other.get("/report-templates/periodic-2017").statusCode()).isEqualTo(200);
        assertThat(other.get(DRAFTS).statusCode()).isEqualTo(403);
        assertThat(other.json("POST", DRAFTS, "{\"basedOn\": \"periodic-2017\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.get(path(draft)).statusCode()).isEqualTo(403);
        assertThat(other.get(path(draft) + "/preview?kind=YEAR_END").statusCode())
                .isEqualTo(403);
        assertThat(other.get(path(draft) + "/differences?from=periodic-2017").statusCode())
                .isEqualTo(403);
        assertThat(other.json("PUT", path(draft), "{\"content\": \"x\", \"version\": 0}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.json("DELETE", path(draft) + "?version=0", "").statusCode())
                .isEqualTo(403);
        assertThat(publish(other, draft).statusCode()).isEqualTo(403);
        assertThat(other.get("/report-templates/drafts/" + read(draft, "$.id"), "Accept", "text/html")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> after = desk.get(path(draft));
        assertThat(this.<String>read(after, "$.content")).isEqualTo(read(draft, "$.content"));
        assertThat(this.<Integer>read(after, "$.version")).isZero();
    }

    @Test
    void refusesAStaleSaveDiscardAndPublication() {
        HttpResponse<String> draft = create(SampleTemplates.yaml("hai-nguoi", "1", 2072));
        assertThat(save(colleague, draft, "của đồng nghiệp").statusCode()).isEqualTo(200);

        HttpResponse<String> late = save(desk, draft, "của tôi");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(this.<String>read(late, "$.detail")).contains("vừa lưu bản thảo này");
        assertThat(publish(desk, draft).statusCode()).isEqualTo(409);
        assertThat(desk.json("DELETE", path(draft) + "?version=0", "").statusCode())
                .isEqualTo(409);
        assertThat(this.<String>read(desk.get(path(draft)), "$.content")).isEqualTo("của đồng nghiệp");
        assertThat(desk.json("DELETE", path(draft) + "?version=1", "").statusCode())
                .isEqualTo(204);
        assertThat(desk.get(path(draft)).statusCode()).isEqualTo(404);
        assertThat(save(desk, draft, "sau khi bỏ").statusCode()).isEqualTo(404);
    }

    @RepeatedTest(5)
    void letsOneOfTwoSaveAtTheSameMoment() throws Exception {
        HttpResponse<String> draft = create("từ đầu");
        CyclicBarrier together = new CyclicBarrier(2);

        Future<HttpResponse<String>> one = people.submit(at(together, () -> save(desk, draft, "một")));
        Future<HttpResponse<String>> other = people.submit(at(together, () -> save(colleague, draft, "hai")));

        assertThat(List.of(one.get().statusCode(), other.get().statusCode())).containsExactlyInAnyOrder(200, 409);
        assertThat(this.<String>read(desk.get(path(draft)), "$.content"))
                .isEqualTo(one.get().statusCode() == 200 ? "một" : "hai");
    }

    @Test
    void letsOneOfTwoPublishAtTheSameMoment() throws Exception {
        String name = "cung-luc-" + UUID.randomUUID().toString().substring(0, 8);
        HttpResponse<String> first = create(SampleTemplates.yaml(name, "1", 2072));
        HttpResponse<String> second = create(SampleTemplates.yaml(name, "1", 2073));
        CyclicBarrier together = new CyclicBarrier(2);

        Future<HttpResponse<String>> one = people.submit(at(together, () -> publish(desk, first)));
        Future<HttpResponse<String>> other = people.submit(at(together, () -> publish(colleague, second)));

        HttpResponse<String> lost = one.get().statusCode() == 201 ? other.get() : one.get();
        assertThat(List.of(one.get().statusCode(), other.get().statusCode())).contains(201);
        assertThat(lost.statusCode()).isIn(400, 409);
        assertThat(this.<String>read(lost, "$.detail")).contains("Mẫu “" + name + "-1” đã");
        assertThat(desk.get(path(one.get() == lost ? first : second)).statusCode())
                .as("the loser's draft")
                .isEqualTo(200);
    }

    @Test
    void saysWhatIsWrongWithTheRequest() {
        assertThat(desk.json("POST", DRAFTS, "{}").statusCode()).isEqualTo(400);
        assertThat(desk.json("POST", DRAFTS, "{\"basedOn\": \"periodic-1999\"}").statusCode())
                .isEqualTo(404);
        HttpResponse<String> large = create("x".repeat(500_001));
        assertThat(large.statusCode()).isEqualTo(400);
        assertThat(this.<String>read(large, "$.errors[0].message"))
                .isEqualTo("Mẫu báo cáo không được lớn hơn 500 kB; hãy rút gọn.");
        assertThat(desk.get(DRAFTS + "/khong-co").statusCode()).isEqualTo(400);
        assertThat(desk.get(TEMPLATES + "/periodic-2017/preview?kind=SPECIAL").statusCode())
                .isEqualTo(400);
        assertThat(desk.get(TEMPLATES + "/periodic-2017/source.xml").statusCode())
                .isEqualTo(404);
        assertThat(desk.get("/report-templates/periodic-1999", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void keepsScriptsInert() {
        String script = "<script>alert(1)</script>";
        HttpResponse<String> draft = create(SampleTemplates.yaml("ma-doc", "1", 2072)
                .replace("source: Công văn của Bộ", "source: \"" + script + "\""));
        assertThat(publish(desk, draft).statusCode()).isEqualTo(201);

        assertThat(desk.get("/report-templates").body()).doesNotContain(script).contains("&lt;script&gt;");
        assertThat(desk.get("/report-templates/ma-doc-1").body()).doesNotContain(script);
    }

    private HttpResponse<String> create(String content) {
        return desk.json("POST", DRAFTS, JSONObject.toJSONString(Map.of("content", content)));
    }

    private HttpResponse<String> save(Browser browser, HttpResponse<String> draft, String content) {
        return browser.json(
                "PUT",
                path(draft),
                JSONObject.toJSONString(Map.of("content", content, "version", this.<Integer>read(draft, "$.version"))));
    }

    private HttpResponse<String> publish(Browser browser, HttpResponse<String> draft) {
        return browser.json(
                "POST",
                path(draft) + "/publication",
                JSONObject.toJSONString(Map.of("version", this.<Integer>read(draft, "$.version"))));
    }

    private static Callable<HttpResponse<String>> at(CyclicBarrier barrier, Callable<HttpResponse<String>> call) {
        return () -> {
            barrier.await();
            return call.call();
        };
    }

    private String path(HttpResponse<String> draft) {
        return DRAFTS + "/" + read(draft, "$.id");
    }

    private <T> T read(HttpResponse<String> response, String path) {
        return JsonPath.read(response.body(), path);
    }
}
