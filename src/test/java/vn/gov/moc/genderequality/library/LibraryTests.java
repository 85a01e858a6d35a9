package vn.gov.moc.genderequality.library;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.library.VietnameseWords.Word;
import vn.gov.moc.genderequality.security.Browser;
import vn.gov.moc.genderequality.unitreport.IssueStatus;

/** The library finds what was issued, for those who may read it, and for nobody else. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryTests {

    private static final int YEAR = 2080;
    private static final int MANY = 2101;
    private static final String VPB = report(YEAR, "VPB");
    private static final String PC = report(YEAR, "PC");

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private Library library;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private final Map<String, Browser> sessions = new HashMap<>();

    /** The office's report was recalled, submitted again and accepted; the other's waits. */
    @BeforeAll
    void haveReports() {
        testYear.openMidYear(YEAR, "VPB", "PC");
        submit("VPB", "Tọa đàm Đường lên Sa Pa tại Hòa Bình do chị Thúy chủ trì, <b>1.250</b> lượt người dự.");
        browser()
                .basic(
                        account("VPB", "thutruong"),
                        "POST",
                        "/api/reports/" + VPB + "/recall",
                        "{\"reason\":\"Nhầm.\"}");
        testYear.submit(YEAR, "VPB");
        testYear.approve("tccb", VPB, "UserTask_CheckReport");
        submit("PC", "Ban hành sổ tay của nhóm Duong Len, in tại Hoà Bình, chị Thuý soạn.");
    }

    private void submit(String unit, String text) {
        testYear.fill(YEAR, unit);
        String patch = "{\"texts\":{\"I.4\":{\"text\":\"%s\",\"version\":1}}}".formatted(text);
        assertThat(browser()
                        .basic(
                                account(unit, "soanthao"),
                                "PATCH",
                                "/api/reports/" + report(YEAR, unit) + "/draft",
                                patch)
                        .statusCode())
                .isEqualTo(200);
        testYear.submit(YEAR, unit);
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "đường lên | 01/BC-VP 02/BC-VP",
                "ĐƯỜNG LÊN | 01/BC-VP 02/BC-VP",
                "duong len | 01/BC-PC 01/BC-VP 02/BC-VP",
                "\"Duong lên\" | 01/BC-VP 02/BC-VP",
                "hòa bình thúy | 01/BC-PC 01/BC-VP 02/BC-VP",
                "hoà bình thuý | 01/BC-PC 01/BC-VP 02/BC-VP",
                "HOA BINH | 01/BC-PC 01/BC-VP 02/BC-VP",
                "\"lên Sa Pa\" | 01/BC-VP 02/BC-VP",
                "\"Sa Pa lên\" | ",
                "\"bình hòa\" | ",
                "hoa binh -\"sa pa\" | 01/BC-PC",
                "hòa bình -thúy | ",
                "01/BC-PC | 01/BC-PC",
                "02/bc-vp | 02/BC-VP",
                "\"văn phòng bộ\" hoà bình | 01/BC-VP 02/BC-VP",
                "1.250 | 01/BC-VP 02/BC-VP",
                "dương len | ",
                "khongcotunay | "
            })
    void findsWordsAsTheyWereTyped(String typed, String numbers) {
        String answer = find("tccb", typed, "");

        assertThat(numbers(answer))
                .containsExactlyInAnyOrder(
                        numbers == null ? new String[0] : numbers.strip().split(" "));
        assertThat(JsonPath.<Integer>read(answer, "$.total"))
                .isEqualTo(numbers(answer).size());
    }

    @Test
    void decomposedLettersFindTheSame() {
        assertThat(numbers(find("tccb", Normalizer.normalize("Đường lên Hòa Bình", Normalizer.Form.NFD), "")))
                .hasSize(2);
    }

    @Test
    void whatIsWrittenAsItWasTypedComesFirst() {
        assertThat(numbers(find("tccb", "duong len", "")).get(0)).isEqualTo("01/BC-PC");
        assertThat(numbers(find("tccb", "duong len", "&sort=NEWEST")))
                .as("by the time of submission")
                .containsExactly("01/BC-PC", "02/BC-VP", "01/BC-VP");
    }

    @Test
    void showsThePassageAsItWasWritten() {
        String answer = find("tccb", "duong len", "&unit=VPB&state=VALID");

        assertThat(JsonPath.<String>read(answer, "$.items[0].passage.heading")).isEqualTo("Mục I.4");
        assertThat(JsonPath.<List<String>>read(answer, "$.items[0].passage.fragments[?(@.hit == true)].text"))
                .containsExactly("Đường lên");
        HttpResponse<String> page = session("tccb").get("/library?query=duong+len&year=" + YEAR);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<mark>Đường lên</mark>", "&lt;b&gt;1.250&lt;/b&gt;")
                .doesNotContain("<b>1.250");
    }

    @Test
    void everyIssueIsSaidToCountForWhatItsReportSays() {
        assertSameAsReports();
        String answer = find("tccb", "", "&unit=VPB");
        assertThat(JsonPath.<List<String>>read(answer, "$.items[*].status")).containsExactly("VALID", "RECALLED");
        assertThat(JsonPath.<String>read(answer, "$.items[0].replaces")).isEqualTo("01/BC-VP");
        assertThat(JsonPath.<String>read(answer, "$.items[1].replacedBy")).isEqualTo("02/BC-VP");
        assertThat(numbers(find("tccb", "", "&state=WAITING"))).containsExactly("01/BC-PC");
        assertThat(numbers(find("tccb", "", "&state=RECALLED"))).containsExactly("01/BC-VP");
        assertThat(numbers(find("tccb", "", "&state=REPLACED"))).isEmpty();
    }

    /** A year of its own: supplements, corrections and cancellations. */
    @Test
    void followsAReportThroughItsWholeLife() {
        int year = 2083;
        String id = report(year, "QLN");
        try {
            testYear.openMidYear(year, "QLN", "TTRA");
            testYear.fill(year, "QLN");
            testYear.submit(year, "QLN");
            testYear.sendBack("tccb", id, "UserTask_CheckReport", "Bổ sung.");
            assertSame(id, "RETURNED");
            testYear.submit(year, "QLN");
            assertSame(id, "WAITING", "REPLACED");
            testYear.approve("tccb", id, "UserTask_CheckReport");
            String head = account("QLN", "thutruong");
            browser().basic(head, "POST", "/api/reports/" + id + "/correction", "{\"reason\":\"Sai số.\"}");
            testYear.submit(year, "QLN");
            assertSame(id, "WAITING", "VALID", "REPLACED");
            testYear.sendBack("tccb", id, "UserTask_CheckReport", "Bổ sung.");
            testYear.submit(year, "QLN");
            testYear.approve("tccb", id, "UserTask_CheckReport");
            assertSame(id, "VALID", "RETURNED", "REPLACED", "REPLACED");
            testYear.fill(year, "TTRA");
            testYear.submit(year, "TTRA");
            testYear.cancel(year);
            assertSame(report(year, "TTRA"), "CANCELLED");
            assertSame(id, "VALID", "RETURNED", "REPLACED", "REPLACED");
        } finally {
            testYear.cancel(year);
        }
    }

    private void assertSame(String id, String... statuses) {
        String library = get(
                        "tccb",
                        "/api/library?kind=MID_YEAR&year=%s&unit=%s"
                                .formatted(id.substring(0, 4), id.substring(id.lastIndexOf('-') + 1)))
                .body();
        String issues = get("tccb", "/api/reports/" + id + "/issues").body();
        assertThat(JsonPath.<List<String>>read(library, "$.items[*].status")).containsExactly(statuses);
        for (String field :
                List.of("number", "issueNumber", "status", "statusLabel", "sha256", "late", "replaces", "replacedBy")) {
            assertThat(JsonPath.<List<Object>>read(library, "$.items[*]." + field))
                    .as(field)
                    .isEqualTo(JsonPath.<List<Object>>read(issues, "$[*]." + field));
        }
    }

    private void assertSameAsReports() {
        for (String id : List.of(VPB, PC)) {
            String issues = get("tccb", "/api/reports/" + id + "/issues").body();
            String library = find("tccb", "", "&unit=" + id.substring(id.lastIndexOf('-') + 1));
            assertThat(JsonPath.<List<String>>read(library, "$.items[*].status"))
                    .isEqualTo(JsonPath.<List<String>>read(issues, "$[*].status"));
        }
    }

    @Test
    void filtersByKindUnitAndYear() {
        assertThat(numbers(find("tccb", "", "&kind=GUIDANCE"))).containsExactly("763/BXD-TCCB");
        assertThat(numbers(find("tccb", "", "&kind=MID_YEAR"))).hasSize(3);
        assertThat(numbers(find("tccb", "", "&kind=YEAR_END"))).isEmpty();
        assertThat(numbers(find("tccb", "", "&unit=PC"))).containsExactly("01/BC-PC");
        assertThat(numbers(find("tccb", "", "&unit=PC&kind=GUIDANCE"))).isEmpty();
        assertThat(numbers(find("tccb", "", "&unit=&kind=&state=&sort=&page="))).hasSize(4);
        assertThat(numbers(get("tccb", "/api/library?year=2079&unit=PC&query=hoa+binh")
                        .body()))
                .isEmpty();
        assertThat(get("tccb", "/api/library?kind=XYZ").statusCode()).isEqualTo(400);
        assertThat(get("tccb", "/api/library?year=nam-nay").statusCode()).isEqualTo(400);
    }

    @Test
    void everythingThatIsOfferedCanBeFetched() {
        String answer = find("lanhdao", "", "");
        List<String> urls = new ArrayList<>(JsonPath.<List<String>>read(answer, "$.items[*].downloads[*].url"));
        assertThat(urls).hasSize(3 * 4 + 2);
        urls.addAll(JsonPath.<List<String>>read(answer, "$.items[*].url"));
        Browser browser = session("lanhdao");
        for (String url : urls) {
            assertThat(browser.get(url).statusCode()).as(url).isEqualTo(200);
        }
    }

    @Test
    void aUnitFindsItsOwnReportsAndTheLetterThatWasSentToIt() {
        for (String role : List.of("soanthao", "ban", "thutruong")) {
            assertThat(numbers(find(account("PC", role), "", "")))
                    .containsExactlyInAnyOrder("01/BC-PC", "763/BXD-TCCB");
            assertThat(numbers(find(account("VPB", role), "hoa binh", "")))
                    .containsExactlyInAnyOrder("01/BC-VP", "02/BC-VP");
        }
    }

    /** Neither texts nor counts nor choices tell of another unit's documents. */
    @ParameterizedTest
    @ValueSource(strings = {"pc.soanthao", "qln.thutruong", "admin"})
    void strangersFindNothing(String stranger) {
        for (String search : List.of(
                "query=Sa+Pa",
                "query=-khongcotunay&unit=VPB",
                "query=02/BC-VP",
                "query=%22V%C4%83n+ph%C3%B2ng+B%E1%BB%99%22",
                "unit=VPB",
                "unit=VPB&state=RECALLED&kind=MID_YEAR")) {
            String answer =
                    get(stranger, "/api/library?year=" + YEAR + "&" + search).body();
            assertThat(JsonPath.<Integer>read(answer, "$.total")).as(search).isZero();
            assertThat(answer).doesNotContain("VPB", "Sa Pa", "BC-VP");
        }
        HttpResponse<String> page = session(stranger).get("/library?query=Sa+Pa");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Không có văn bản nào khớp")
                .doesNotContain("Văn phòng Bộ", "BC-VP", "Đơn vị</label>");
        assertThat(session(stranger).get("/library").body()).doesNotContain("BC-VP", "Hòa Bình");
    }

    @Test
    void aLetterIsForThoseItWasSentTo() {
        assertThat(JsonPath.<Integer>read(find("qln.thutruong", "", ""), "$.total"))
                .isZero();
        assertThat(session("qln.thutruong").get("/library").body()).doesNotContain("<option value=\"" + YEAR + "\"");
        assertThat(JsonPath.<Integer>read(find("admin", "", ""), "$.total")).isZero();
        assertThat(session("admin").get("/library").body()).doesNotContain(String.valueOf(YEAR));
    }

    @Test
    void isForThoseWhoAreLoggedIn() {
        assertThat(browser().get("/api/library").statusCode()).isEqualTo(401);
        assertThat(browser().get("/library").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "%",
                "\"",
                "-",
                "\\",
                "&|!()<->",
                ":*",
                "_",
                "😀",
                "'); drop table library_document; --",
                "<script>alert(1)</script>",
                "${7*7}",
                "{query}",
                "\uD800",
                "a\u0301\u0302\u0303"
            })
    void nonsenseFindsNothingCalmly(String typed) {
        for (String path : List.of("/api/library?query=", "/library?query=")) {
            HttpResponse<String> answer = session("tccb").get(path + encode(typed));
            assertThat(answer.statusCode()).as(typed).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
    }

    @Test
    void aVeryLongTextIsCutShort() {
        assertThat(JsonPath.<Integer>read(find("tccb", "khongco ".repeat(700), ""), "$.total"))
                .isZero();
    }

    @Test
    void pagesFollowOneAnother() {
        try {
            for (int i = 1; i <= 45; i++) {
                jdbc.queryForList(
                        """
                        select library_add(jsonb_populate_record(null::library_document, jsonb_build_object(
                                               'id', ?::text, 'kind', 'GUIDANCE', 'cycle_year', ?::int, 'unit_name', '', 'number', ?::text,
                                               'title', 'V/v nhiều trang', 'issued_at', ?::timestamptz, 'status', 'VALID')),
                                           array['Nội dung'], array['Đánh số.'])::text
                        """,
                        String.class,
                        "guidance:many-" + i,
                        MANY,
                        i + "/TEST",
                        "%d-01-01T00:00:00Z".formatted(MANY - i));
            }
            List<String> seen = new ArrayList<>();
            for (int page = 0; page < 3; page++) {
                String answer = get(
                                "tccb", "/api/library?query=danh+so&sort=NEWEST&year=%d&page=%d".formatted(MANY, page))
                        .body();
                assertThat(JsonPath.<Integer>read(answer, "$.total")).isEqualTo(45);
                assertThat(JsonPath.<Integer>read(answer, "$.pages")).isEqualTo(3);
                seen.addAll(numbers(answer));
            }
            assertThat(seen)
                    .isEqualTo(IntStream.rangeClosed(1, 45)
                            .mapToObj(i -> i + "/TEST")
                            .toList());
            String beyond =
                    get("tccb", "/api/library?year=" + MANY + "&page=2000000").body();
            assertThat(JsonPath.<Integer>read(beyond, "$.page")).isEqualTo(2);
            String page = session("tccb")
                    .get("/library?query=%C4%91%C3%A1nh+s%E1%BB%91&year=" + MANY + "&page=1")
                    .body();
            assertThat(page)
                    .contains("Trang 2/3", "/library?query=%C4%91%C3%A1nh%20s%E1%BB%91&amp;year=2101&amp;page=2\"");
        } finally {
            jdbc.update("delete from library_passage where document_id like 'guidance:many-%'");
            jdbc.update("delete from library_document where id like 'guidance:many-%'");
        }
    }

    @Test
    void offersToLookWithoutDiacritics() {
        String page = session("tccb")
                .get("/library?query=" + encode("\"dướng lèn\"") + "&year=" + YEAR)
                .body();

        assertThat(page).contains("Tìm không phân biệt dấu", "/library?query=%22duong%20len%22&amp;year=" + YEAR);
    }

    /** What the migration did to the issues there were is what is done with every new one. */
    @Test
    void canBeMadeAgainFromTheRecords() {
        String rows = "select d::text || p::text from library_document d join library_passage p on p.document_id = d.id"
                + " where d.cycle_year = " + YEAR + " order by d.id, p.place";
        List<String> before = jdbc.queryForList(rows, String.class);
        transactions.executeWithoutResult(transaction -> {
            jdbc.execute("delete from library_passage");
            jdbc.execute("delete from library_document");
            jdbc.execute("select library_add_report_issue(i) from report_issue i");
            jdbc.execute("select library_add_guidance(g) from guidance g where g.state = 'ISSUED'");
            assertThat(jdbc.queryForList(rows, String.class)).isEqualTo(before).isNotEmpty();
            transaction.setRollbackOnly();
        });
    }

    /** The ministry's own report is for the ministry; the one it replaces says so. */
    @Test
    void consolidatedReportsAreForTheMinistry() {
        String issue = """
                insert into consolidation_issue
                values (?::uuid, ?, ?, ?, ?::uuid, ?, repeat('a', 64), 'tccb.vutruong', now())
                """;
        String first = "00000000-0000-0000-0000-000000002080";
        String second = "00000000-0000-0000-0000-000000012080";
        String period = YEAR + "-MID_YEAR";
        String content = """
                {"body":{"content":{"periodLabel":"sơ kết 6 tháng đầu năm 2080"},
                         "texts":{"introduction":"Toàn ngành rà soát.","I.4":"Các đơn vị đã tổ chức hội thi Tiếng hát."}}}
                """;
        LibrarySearch search = new LibrarySearch("tieng hat", YEAR, "", null, null, null, 0);
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            jdbc.update(
                    "insert into consolidation (id, state, round, begun_at, version) values (?, 'DISPATCHED', 1, now(), 0) on conflict do nothing",
                    period);
            jdbc.update(issue, first, period, 1, "01/BC-BXD", null, content);
            assertThat(library.find(search, "lanhdao").items()).singleElement().satisfies(document -> {
                assertThat(document.status()).isEqualTo(IssueStatus.VALID);
                assertThat(document.title()).isEqualTo("Báo cáo tổng hợp sơ kết 6 tháng đầu năm 2080");
                assertThat(document.passage()).extracting(Passage::heading).isEqualTo("Mục I.4");
            });
            jdbc.update(issue, second, period, 2, "02/BC-BXD", first, content);

            List<LibraryDocument> both = library.find(search, "tccb").items();
            assertThat(both).extracting(LibraryDocument::number).containsExactlyInAnyOrder("01/BC-BXD", "02/BC-BXD");
            assertThat(both)
                    .filteredOn(document -> document.number().startsWith("01/"))
                    .singleElement()
                    .satisfies(document -> {
                        assertThat(document.status()).isEqualTo(IssueStatus.REPLACED);
                        assertThat(document.replacedBy()).isEqualTo("02/BC-BXD");
                        assertThat(document.url()).isEqualTo("/consolidations/" + period);
                    });
            for (String stranger : List.of("vpb.thutruong", "pc.soanthao", "admin")) {
                assertThat(library.find(search, stranger).total()).isZero();
            }
        });
    }

    /** Twice the limit of what PostgreSQL keeps of one document's words. */
    @Test
    void aHugeTextDoesNotKeepAReportFromBeingSubmitted() {
        Random random = new Random(7);
        String huge = random.ints(200_000, 0, 1_000_000_000)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
        transactions.executeWithoutResult(transaction -> {
            jdbc.queryForList("""
                    select library_add(jsonb_populate_record(null::library_document, jsonb_build_object(
                                           'id', 'huge', 'kind', 'GUIDANCE', 'cycle_year', 2084, 'unit_name', '', 'number', '1/TEST',
                                           'title', 'Dài', 'issued_at', now(), 'status', 'VALID')),
                                       array['Nội dung'], array[?])::text
                    """, String.class, huge);
            assertThat(jdbc.queryForObject(
                            "select words @@ to_tsquery('simple', ?) from library_document where id = 'huge'",
                            Boolean.class,
                            huge.substring(0, huge.indexOf(' '))))
                    .isTrue();
            transaction.setRollbackOnly();
        });
    }

    /** Java marks what the database finds: both see the same words in whatever is written. */
    @Test
    void theDatabaseAndJavaSeeTheSameWords() {
        String everyLetter = IntStream.rangeClosed(1, 0x2FFF)
                .filter(Character::isDefined)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String spaced = String.join(" ", everyLetter.split(""));
        Random random = new Random(11);
        String alphabet = "aAeEoOuUyYòÓỏÕọùÚỷŨụđĐÐðăƯéÿßøØ05 ,.-/“”'\n\u0301";
        String mixed = random.ints(5_000, 0, alphabet.length())
                .mapToObj(at -> alphabet.substring(at, at + 1))
                .collect(Collectors.joining());
        for (String text : List.of(everyLetter, spaced, mixed, "x".repeat(300) + " Thúy")) {
            List<Word> words = VietnameseWords.of(text);
            List<Map<String, Object>> lexemes = jdbc.queryForList("""
                    select place, min(lexeme) filter (where lexeme not like '\\_%') as exact,
                           substring(min(lexeme) filter (where lexeme like '\\_%') from 2) as bare
                    from unnest(library_words(?)), unnest(positions) as place
                    group by place order by place
                    """, text);
            // A lexeme keeps its first 255 places only, so that places are looked up, not counted.
            assertThat(lexemes).isNotEmpty().allSatisfy(row -> {
                Word word = words.get(((Number) row.get("place")).intValue() - 1);
                if (row.get("exact") != null) {
                    assertThat(word.exact()).isEqualTo(row.get("exact"));
                }
                if (row.get("bare") != null) {
                    assertThat(word.bare()).isEqualTo(row.get("bare"));
                }
            });
            assertThat(jdbc.queryForObject(
                            "select cardinality(string_to_array(btrim(library_fold(?)), ' '))", Integer.class, text))
                    .isEqualTo(words.size());
        }
    }

    private String find(String account, String typed, String filters) {
        return get(account, "/api/library?year=" + YEAR + "&query=" + encode(typed) + filters)
                .body();
    }

    private HttpResponse<String> get(String account, String path) {
        return browser().basic(account, "GET", path, "");
    }

    private Browser session(String account) {
        return sessions.computeIfAbsent(account, name -> Browser.loggedIn(port, name));
    }

    private Browser browser() {
        return new Browser(port);
    }

    private static String encode(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static List<String> numbers(String answer) {
        return JsonPath.read(answer, "$.items[*].number");
    }
}
