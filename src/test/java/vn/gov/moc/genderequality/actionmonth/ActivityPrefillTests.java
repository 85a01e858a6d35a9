package vn.gov.moc.genderequality.actionmonth;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.activity.Activity;
import vn.gov.moc.genderequality.activity.ActivityDraft;
import vn.gov.moc.genderequality.activity.ActivityForm;
import vn.gov.moc.genderequality.activity.ActivityService;
import vn.gov.moc.genderequality.evaluation.Actors;
import vn.gov.moc.genderequality.security.Browser;

/** What the ledger holds is offered to the reports: what was held, no more, and marked while it may still grow. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActivityPrefillTests {

    private static final int YEAR = 2093;
    private static final String UNIT = "VPB";
    private static final String MID_YEAR = YEAR + "-MID_YEAR-" + UNIT;
    private static final String YEAR_END = YEAR + "-YEAR_END-" + UNIT;

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private ActivityService activities;

    @Autowired
    private Actors actors;

    private Browser drafter;
    private Activity planned;

    @BeforeAll
    void aYearIsOpen() {
        testYear.openMidYear(YEAR, UNIT);
        drafter = Browser.loggedIn(port, account(UNIT, "soanthao"));
    }

    @AfterAll
    void callOff() {
        testYear.cancel(YEAR);
    }

    @Test
    @Order(1)
    void whereNothingWasHeldNothingIsOffered() {
        add("Tập huấn sắp tới", ActivityForm.TRAINING, 5, 20);

        assertThat(offers(MID_YEAR)).isEmpty();
    }

    @Test
    @Order(2)
    void theMidYearReportIsOfferedTrainingAndTheRestApart() {
        testYear.advanceTo(YEAR + "-05-10T09:00");
        testYear.hold(add("Tập huấn lồng ghép giới", ActivityForm.TRAINING, 5, 10));
        testYear.hold(add("Hội thảo về Luật Bình đẳng giới", ActivityForm.SEMINAR, 5, 10));
        testYear.hold(add("Tọa đàm về gia đình", ActivityForm.DIALOGUE, 5, 10));

        Map<String, Map<String, Object>> offers = offers(MID_YEAR);
        assertThat(offers.keySet())
                .containsExactlyInAnyOrder(
                        "communication-events.count.now",
                        "communication-attendees.women.now",
                        "communication-attendees.men.now",
                        "communication-attendees.total.now",
                        "training-events.count.now",
                        "training-attendees.women.now",
                        "training-attendees.men.now",
                        "training-attendees.total.now");
        assertFigure(offers, "communication-events.count.now", 2, true);
        assertFigure(offers, "communication-attendees.women.now", 70, true);
        assertFigure(offers, "training-events.count.now", 1, true);
        assertFigure(offers, "training-attendees.total.now", 60, true);
        assertThat(offers.get("communication-events.count.now"))
                .containsEntry("source", "Sổ hoạt động năm 2093 (2 hoạt động, gần nhất 10/05/2093)");
    }

    @Test
    @Order(3)
    void theYearEndReportIsOfferedTheActionMonth() {
        testYear.advanceTo(YEAR + "-10-16T00:00");
        planned = testYear.planActionMonth(YEAR, UNIT);
        testYear.approveActionMonthPlan(YEAR, UNIT);
        testYear.advanceTo(YEAR + "-11-20T15:00");
        assertThat(offers(YEAR_END).keySet()).noneMatch(field -> field.startsWith("action-month"));
        testYear.hold(planned);

        Map<String, Map<String, Object>> offers = offers(YEAR_END);
        assertFigure(offers, "action-month-activities.count.now", 1, true);
        assertFigure(offers, "action-month-attendees.men.now", 25, true);
        assertFigure(offers, "action-month-attendees.women.now", 35, true);
        assertFigure(offers, "action-month-attendees.total.now", 60, true);
        assertFigure(offers, "communication-events.count.now", 3, true);
        assertThat(offers.get("I.3"))
                .containsEntry("source", "Sổ hoạt động năm 2093 (1 hoạt động, gần nhất 20/11/2093)")
                .containsEntry("text", """
                        Đơn vị đã ban hành Kế hoạch số 01/KH-VP ngày 16/10/2093 tổ chức Tháng hành động, gồm 1 hoạt động.
                        Tính đến ngày 20/11/2093, đơn vị đã tổ chức 1 hoạt động với 60 lượt người tham dự (25 nam, 35 nữ):
                        - Tọa đàm, đối thoại: Tọa đàm về bình đẳng giới, ngày 20/11/2093, 60 lượt người tham dự (25 nam, 35 nữ).""");
    }

    @Test
    @Order(4)
    void whatCameAfterTheCutOffIsLeftOut() {
        testYear.advanceTo(YEAR + "-12-01T09:00");
        testYear.hold(add("Hội nghị sau ngày chốt số liệu", ActivityForm.CONFERENCE, 12, 1));

        Map<String, Map<String, Object>> offers = offers(YEAR_END);
        assertFigure(offers, "communication-events.count.now", 3, true);
        assertThat(offers.get("communication-events.count.now"))
                .containsEntry("source", "Sổ hoạt động năm 2093 (3 hoạt động, gần nhất 20/11/2093)");
    }

    private Activity add(String title, ActivityForm form, int month, int day) {
        String person = account(UNIT, "soanthao");
        Activity[] activity = new Activity[1];
        actors.as(
                person,
                () -> activity[0] = activities.add(
                        UNIT,
                        YEAR,
                        new ActivityDraft(
                                false,
                                title,
                                form,
                                "",
                                "Hội trường",
                                LocalDate.of(YEAR, month, day),
                                null,
                                null,
                                "Công chức, viên chức",
                                30,
                                40,
                                null,
                                "",
                                "Văn phòng",
                                "",
                                0),
                        person));
        return activity[0];
    }

    /** What comes from the ledger, by field. */
    private Map<String, Map<String, Object>> offers(String report) {
        List<Map<String, Object>> offers = JsonPath.read(
                drafter.get("/api/reports/" + report + "/prefill").body(), "$[?(@.source =~ /Sổ hoạt động.*/)]");
        return offers.stream().collect(Collectors.toMap(offer -> (String) offer.get("field"), offer -> offer));
    }

    private static void assertFigure(
            Map<String, Map<String, Object>> offers, String cell, int value, boolean estimated) {
        assertThat(offers.get(cell))
                .as(cell)
                .extractingByKey("figure")
                .isEqualTo(Map.of("status", "NUMBER", "value", value, "estimated", estimated));
    }
}
