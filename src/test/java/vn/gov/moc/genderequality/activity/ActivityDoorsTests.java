package vn.gov.moc.genderequality.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.account;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.document.Pictures;
import vn.gov.moc.genderequality.document.StoredFile;
import vn.gov.moc.genderequality.evaluation.Actors;
import vn.gov.moc.genderequality.security.Browser;

/** Who gets the ledger's files and calendar, and what is in them. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityDoorsTests {

    private static final int YEAR = 2092;
    private static final String FEED = "/api/activities/calendar.ics?year=" + YEAR;

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private ActivityService activities;

    @Autowired
    private Actors actors;

    private @Nullable Activity timed;
    private @Nullable StoredFile picture;

    @BeforeAll
    void enterActivities() throws IOException {
        testYear.start(YEAR);
        testYear.plan(YEAR, "KHCN", "HTQT");
        timed = add("KHCN", "Tập huấn", LocalDate.of(YEAR, 6, 1), LocalTime.of(8, 30));
        outcome(
                add("KHCN", "Hội thảo", LocalDate.of(YEAR, 6, 2), null),
                new ActivityOutcome(
                        ActivityState.POSTPONED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "Bão.",
                        LocalDate.of(YEAR, 7, 3),
                        LocalDate.of(YEAR, 7, 4),
                        0));
        outcome(
                add("KHCN", "Hội thao", LocalDate.of(YEAR, 6, 3), null),
                new ActivityOutcome(
                        ActivityState.NOT_HELD, null, null, null, null, null, null, "Hết kinh phí.", null, null, 0));
        outcome(
                add("HTQT", "Giao lưu", LocalDate.of(YEAR, 3, 8), LocalTime.of(9, 0)),
                new ActivityOutcome(
                        ActivityState.HELD, LocalDate.of(YEAR, 3, 7), null, 10, 20, null, "Tốt.", null, null, null, 0));
        byte[] image = png();
        actors.as(
                account("KHCN", "soanthao"),
                () -> picture = activities.attach(timed.id(), "Ảnh.png", image, account("KHCN", "soanthao")));
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2_000, 1_000, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private Activity add(String unit, String title, LocalDate day, @Nullable LocalTime time) {
        Activity[] added = new Activity[1];
        String drafter = account(unit, "soanthao");
        actors.as(
                drafter,
                () -> added[0] = activities.add(
                        unit,
                        YEAR,
                        new ActivityDraft(
                                false,
                                title,
                                ActivityForm.TRAINING,
                                "",
                                "Hội trường",
                                day,
                                null,
                                time,
                                "Viên chức",
                                null,
                                null,
                                null,
                                "",
                                "",
                                "",
                                0),
                        drafter));
        return added[0];
    }

    private void outcome(Activity activity, ActivityOutcome outcome) {
        String drafter = account(activity.unitCode(), "soanthao");
        actors.as(drafter, () -> activities.record(activity.id(), outcome, drafter));
    }

    private HttpResponse<String> get(String user, String path) {
        return Browser.loggedIn(port, user).get(path);
    }

    private List<VEvent> events(String user, String path) {
        HttpResponse<String> answer = get(user, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        return Biweekly.parse(answer.body()).first().getEvents();
    }

    private static List<String> titles(List<VEvent> events) {
        return events.stream().map(event -> event.getSummary().getValue()).toList();
    }

    @Test
    void unitsPeopleGetTheirOwnUnitsCalendar() {
        List<VEvent> events = events(account("KHCN", "thutruong"), FEED);

        assertThat(titles(events)).containsExactly("Tập huấn", "Hội thảo");
        assertThat(events.get(0).getUid().getValue()).startsWith(timed.id() + "@");
        assertThat(events.get(0).getDateStart().getValue().toInstant()).isEqualTo(TestYear.at(YEAR + "-06-01T08:30"));
        assertThat(events.get(0).getDescription().getValue()).contains("Hình thức: Tập huấn", "Đối tượng: Viên chức");
        assertThat(events.get(1).getDateStart().getValue().hasTime()).isFalse();
        assertThat(events.get(1).getDateStart().getValue().getRawComponents().getMonth())
                .isEqualTo(7);
        assertThat(events.get(1).getDateEnd().getValue().getRawComponents().getDate())
                .isEqualTo(5);
    }

    @Test
    void noUnitGetsAnothersCalendar() {
        assertThat(get(account("KHCN", "soanthao"), FEED + "&unit=HTQT").statusCode())
                .isEqualTo(403);
        assertThat(get("admin", FEED).statusCode()).isEqualTo(403);
    }

    @Test
    void ministryGetsAllUnitsOrOne() {
        assertThat(titles(events(DESK, FEED))).containsExactly("Giao lưu", "Tập huấn", "Hội thảo");
        List<VEvent> one = events(DESK, FEED + "&unit=HTQT");
        assertThat(titles(one)).containsExactly("Giao lưu");
        assertThat(one.get(0).getDateStart().getValue().getRawComponents().getDate())
                .isEqualTo(7);
        assertThat(one.get(0).getDateStart().getValue().hasTime()).isFalse();
    }

    @Test
    void picturesAreReadByWhoeverSeesTheUnit() throws IOException {
        String path = "/api/files/" + picture.id();
        assertThat(get(account("HTQT", "thutruong"), path).statusCode()).isEqualTo(403);
        assertThat(get("admin", path).statusCode()).isEqualTo(403);
        assertThat(get(account("KHCN", "thutruong"), path).statusCode()).isEqualTo(200);
        byte[] kept = Browser.loggedIn(port, DESK).download(path).body();
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(Pictures.LONGEST_SIDE);
    }
}
