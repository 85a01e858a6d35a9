package vn.gov.moc.genderequality.activity;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The calendar's bytes, and what a program reads from them. */
class CalendarFeedTests {

    private static final UUID ID = UUID.fromString("0b0c6c0e-5b0c-4c55-8f3a-0f2f6a6b7c11");
    private static final Instant SAVED = Instant.parse("2017-11-02T03:04:05Z");
    private static final String TITLE =
            "Tọa đàm “Phòng, chống bạo lực trên cơ sở giới”; đối thoại, giao lưu \\ 🎗🎗🎗🎗🎗🎗🎗🎗🎗🎗🎗🎗🎗";

    private static CalendarEntry entry(LocalDate first, LocalDate last, @Nullable LocalTime time, boolean settled) {
        return new CalendarEntry(
                ID,
                "Văn phòng Bộ",
                TITLE,
                ActivityForm.DIALOGUE,
                "Hội trường, tầng 2",
                "Công chức, viên chức",
                first,
                last,
                time,
                settled,
                SAVED);
    }

    private static byte[] feed(CalendarEntry... entries) {
        return CalendarFeed.of("Hoạt động năm 2017", List.of(entries));
    }

    private static String unfolded(byte[] feed) {
        return new String(feed, StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    @Test
    void activityAtATimeIsReadBackAsItIs() {
        LocalDate day = LocalDate.of(2017, 11, 20);
        byte[] feed = feed(entry(day, day, LocalTime.of(14, 0), true));

        assertThat(unfolded(feed))
                .contains("\r\nUID:" + ID + "@binhdanggioi.moc.gov.vn\r\n")
                .contains("\r\nDTSTART;TZID=Asia/Ho_Chi_Minh:20171120T140000\r\n")
                .contains("\r\nDTEND;TZID=Asia/Ho_Chi_Minh:20171120T150000\r\n")
                .contains("\r\nLAST-MODIFIED:20171102T030405Z\r\n", "\r\nSTATUS:CONFIRMED\r\n")
                .contains("BEGIN:VTIMEZONE\r\n", "\r\nTZID:Asia/Ho_Chi_Minh\r\n", "\r\nTZOFFSETTO:+0700\r\n")
                .doesNotContain("TZURL");
        VEvent event = read(feed);
        assertThat(event.getSummary().getValue()).isEqualTo(TITLE);
        assertThat(event.getLocation().getValue()).isEqualTo("Hội trường, tầng 2");
        assertThat(event.getDescription().getValue())
                .isEqualTo(
                        "Đơn vị: Văn phòng Bộ\nHình thức: Tọa đàm, đối thoại\nĐối tượng: Công chức, viên chức\nBắt đầu: 14:00");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2017-11-20T07:00:00Z"));
        assertThat(event.getLastModified().getValue().toInstant()).isEqualTo(SAVED);
    }

    private static VEvent read(byte[] feed) {
        ICalendar calendar =
                Biweekly.parse(new String(feed, StandardCharsets.UTF_8)).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0)).isEmpty();
        return calendar.getEvents().get(0);
    }

    @Test
    void linesAreAsLongAsTheyMayBeAndNoCharacterIsTorn() {
        LocalDate day = LocalDate.of(2017, 11, 20);
        byte[] feed = feed(entry(day, day, null, true));

        String text = new String(feed, StandardCharsets.UTF_8);
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD", "?");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(Arrays.stream(text.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(feed).isEqualTo(feed(entry(day, day, null, true)));
    }

    /** Wherever the server stands: days have no zone. */
    @Test
    void wholeDaysEndOnTheDayAfter() {
        TimeZone server = TimeZone.getDefault();
        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Ho_Chi_Minh")) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            try {
                assertThat(unfolded(feed(
                                entry(LocalDate.of(2017, 11, 30), LocalDate.of(2017, 12, 1), LocalTime.NOON, false))))
                        .contains("\r\nDTSTART;VALUE=DATE:20171130\r\n", "\r\nDTEND;VALUE=DATE:20171202\r\n")
                        .contains("\r\nSTATUS:TENTATIVE\r\n")
                        .contains("Bắt đầu: 12:00");
            } finally {
                TimeZone.setDefault(server);
            }
        }
    }

    @Test
    void emptyCalendarIsStillOne() {
        assertThat(unfolded(feed()))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("X-WR-CALNAME:Hoạt động năm 2017")
                .doesNotContain("VEVENT");
    }
}
