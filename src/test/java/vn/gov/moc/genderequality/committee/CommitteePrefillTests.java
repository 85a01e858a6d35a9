package vn.gov.moc.genderequality.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.administration.TestUnits;
import vn.gov.moc.genderequality.security.Browser;

/** What a report is offered of its unit's committee, and what becomes of a renewal when the unit is renamed or ceases. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommitteePrefillTests {

    private static final int YEAR = 2090;
    private static final String UNIT = "T90K";
    private static final String DRAFTER = account(UNIT, "soanthao");

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestUnits testUnits;

    @Autowired
    private TestCommittees committees;

    @Autowired
    private CommitteeMeetings meetings;

    @Autowired
    private JdbcTemplate jdbc;

    private String report = "";

    @BeforeAll
    void aReportIsOpen() {
        testUnits.create(UNIT);
        testYear.openMidYear(YEAR, UNIT);
        report = TestYear.report(YEAR, UNIT);
    }

    @AfterAll
    void retire() {
        testYear.cancel(YEAR);
        testYear.erase(YEAR);
        jdbc.update("delete from committee_meeting where unit_code = ?", UNIT);
        testUnits.retire(UNIT);
    }

    private List<Map<String, Object>> offers() {
        return JsonPath.<List<Map<String, Object>>>read(
                        Browser.loggedIn(port, DRAFTER)
                                .get("/api/reports/" + report + "/prefill")
                                .body(),
                        "$[*]")
                .stream()
                .filter(offer -> String.valueOf(offer.get("link")).equals("/committees/" + UNIT))
                .toList();
    }

    @Test
    void decisionMembersAndMeetingsUpToTheCutOffAreOffered() {
        assertThat(offers()).as("nothing is known").isEmpty();
        testYear.jumpTo(YEAR + "-05-10T08:00");
        committees.renew(UNIT, YEAR);
        meetings.add(UNIT, new MeetingDraft(LocalDate.of(YEAR, 5, 9), "Sơ kết.", 4, 0), DRAFTER);
        meetings.add(UNIT, new MeetingDraft(LocalDate.of(YEAR - 1, 12, 9), "Năm trước.", 4, 0), DRAFTER);

        assertThat(offers())
                .extracting(offer -> offer.get("field") + ": "
                        + (offer.get("text") == null ? ((Map<?, ?>) offer.get("figure")).get("value") : "text"))
                .containsExactly(
                        "I.7.1: text",
                        "renewed-committees.count.now: 1",
                        "committee-meetings.count.now: 1",
                        "I.7.2: text",
                        "committee-members.women.now: 2",
                        "committee-members.total.now: 3");
        assertThat(String.valueOf(offers().get(0).get("text")))
                .contains("thành lập Ban", "01/QĐ-T90K ngày 10/05/2090", "gồm 3 thành viên (nữ 2)", "- Ngày 09/05/2090")
                .doesNotContain("Năm trước");
        assertThat(String.valueOf(offers().get(3).get("text")))
                .contains("bà Lê Thị Hoa", "Trần Văn Hùng làm Trưởng ban");
        assertThat(Browser.loggedIn(port, TestYear.DESK)
                        .get("/progress?year=" + YEAR)
                        .body())
                .contains("Kiện toàn Ban VSTBPN", "1 Ban kiện toàn, thành lập trong năm");
        theUnitsEndWithdrawsWhatIsOpen();
    }

    private void theUnitsEndWithdrawsWhatIsOpen() {
        String open = committees.begin(UNIT);
        Browser admin = Browser.loggedIn(port, "admin");
        int version = JsonPath.read(
                admin.get("/api/administration/units?query=" + UNIT).body(), "$.rows[0].version");
        assertThat(admin.json("PUT", "/api/administration/units/" + UNIT, """
                                {"name": "Tên mới T90K", "abbreviation": "T90K", "kind": "SERVICE", "version": %d}""".formatted(version))
                        .statusCode())
                .isEqualTo(200);
        assertThat(names()).containsExactly("Đơn vị thử T90K RENEWED", "Tên mới T90K PROPOSING");
        assertThat(admin.json("POST", "/api/administration/unit-closings", """
                                {"units": ["%s"], "decisionNumber": "12/QĐ-BXD", "decidedOn": "%d-05-10", "reason": "Sắp xếp lại.",
                                 "reports": {"%s": "CANCEL"}}""".formatted(UNIT, YEAR, report))
                        .statusCode())
                .isEqualTo(200);
        assertThat(names()).containsExactly("Đơn vị thử T90K RENEWED", "Tên mới T90K WITHDRAWN");
        assertThat(jdbc.queryForObject(
                        "select withdrawn_reason from committee_renewal where id = ?", String.class, open))
                .contains("12/QĐ-BXD");
        assertThat(jdbc.queryForObject(
                        "select count(*) from act_ru_execution where business_key_ = ?", Integer.class, open))
                .as("its tasks are gone")
                .isZero();
        assertThat(Browser.loggedIn(port, TestYear.DESK)
                        .get("/committees?standing=CLOSED&name=T90K")
                        .body())
                .contains("Tên mới T90K");
    }

    private List<String> names() {
        return jdbc.queryForList(
                "select unit_name || ' ' || state from committee_renewal where unit_code = ? order by serial",
                String.class,
                UNIT);
    }
}
