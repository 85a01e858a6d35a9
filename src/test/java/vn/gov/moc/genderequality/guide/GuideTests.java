package vn.gov.moc.genderequality.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.security.Browser;

/** The guide is whole: every form leads to a topic, every topic has its page, no link and no picture leads nowhere. */
@IntegrationTest
class GuideTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern HEADING = Pattern.compile("<h2 id=\"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");
    private static final Pattern PICTURE = Pattern.compile("parts :: picture\\('([^']+)'");

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void logIn() {
        browser = Browser.loggedIn(port, "tccb");
    }

    @Test
    void everyFormBelongsToOneTopic() throws IOException {
        assertThat(Stream.of(GuideTopic.values()).flatMap(topic -> topic.forms().stream()))
                .containsExactlyInAnyOrderElementsOf(names(RESOURCES.resolve("static/forms"), ".html"));
    }

    @Test
    void formsAskForTheirTopic() {
        HttpResponse<String> answer = browser.get("/guide/forms/check-budget");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/guide/ke-hoach"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/guide/khong-co", "/guide/forms/khong-co", "/guide/khong-co.png", "/guide/parts"})
    void whatIsNotThereIsSaid(String path) {
        HttpResponse<String> answer = browser.get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Không tìm thấy trang");
    }

    @ParameterizedTest
    @EnumSource(GuideTopic.class)
    void aTopicListsItsPartsAndLeadsOn(GuideTopic topic) {
        String page = open("/guide/" + topic.page());

        assertThat(page).contains("<h1>" + topic.title() + "</h1>").contains("Nếu gặp trường hợp sau");
        assertThat(found(LINK, page)).contains("/guide");
        assertThat(found(HEADING, page).stream()
                        .filter(heading -> !heading.equals("muc-luc"))
                        .map(heading -> "#" + heading))
                .containsExactlyElementsOf(found(LINK, page).stream()
                        .filter(link -> link.startsWith("#") && !link.equals("#content"))
                        .toList());
        topic.next().ifPresent(next -> assertThat(found(LINK, page)).contains("/guide/" + next.page()));
        topic.previous().ifPresent(previous -> assertThat(found(LINK, page)).contains("/guide/" + previous.page()));
    }

    @Test
    void linksBetweenTopicsLeadSomewhere() {
        Map<String, List<String>> places = new TreeMap<>();
        TreeSet<String> links = new TreeSet<>();
        Stream.concat(Stream.of("/guide"), Stream.of(GuideTopic.values()).map(topic -> "/guide/" + topic.page()))
                .forEach(path -> {
                    String page = open(path);
                    places.put(path, found(PLACE, page));
                    found(LINK, page).stream()
                            .filter(link -> link.startsWith("/guide") && !link.endsWith(".png"))
                            .forEach(links::add);
                });

        assertThat(links).hasSizeGreaterThan(GuideTopic.values().length).allSatisfy(link -> {
            String[] parts = link.split("#");
            assertThat(places).containsKey(parts[0]);
            if (parts.length > 1) {
                assertThat(places.get(parts[0])).contains(parts[1]);
            }
        });
    }

    /** From the time when the guide was one page; people have kept its addresses. */
    @Test
    void theOldAnchorsAreThere() {
        assertThat(found(PLACE, open("/guide")))
                .contains("bat-dau", "tai-khoan", "nguoi-soan", "ban-don-vi", "thu-truong", "chuyen-vien", "tong-hop")
                .contains("ban-bo", "vu-truong", "lanh-dao", "chuyen-de", "ke-hoach", "thang-hanh-dong", "kiem-tra")
                .contains("kien-toan", "khen-thuong", "vuong-mac", "uy-quyen-vang-mat", "cockpit", "quan-tri")
                .contains("du-lieu-ca-nhan", "van-hanh", "thu-vien", "hoi-dap");
    }

    @Test
    void everyPictureIsShownAndEveryPictureShownIsThere() throws IOException {
        TreeSet<String> shown = new TreeSet<>();
        for (String page : names(RESOURCES.resolve("templates/guide"), ".html")) {
            shown.addAll(found(PICTURE, Files.readString(RESOURCES.resolve("templates/guide/" + page + ".html"))));
        }

        assertThat(names(RESOURCES.resolve("static/guide"), ".png")).containsExactlyInAnyOrderElementsOf(shown);
    }

    private String open(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .toList();
        }
    }
}
