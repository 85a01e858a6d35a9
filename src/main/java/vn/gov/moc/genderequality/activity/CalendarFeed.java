package vn.gov.moc.genderequality.activity;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import vn.gov.moc.genderequality.engine.Zones;

/** Writes activities as a calendar (RFC 5545); the same entries make the same bytes. */
final class CalendarFeed {

    /** Behind every id, so that no other calendar has the same; never changed, whatever the server is called. */
    private static final String UID_SUFFIX = "@binhdanggioi.moc.gov.vn";

    /** Characters a line: at three bytes each these are the 75 bytes a line may have. */
    private static final int LINE_LENGTH = 25;

    /** The ledger has no end of an activity that begins at a time; calendars need one to show it. */
    private static final int ASSUMED_HOURS = 1;

    private CalendarFeed() {}

    /** @param name what calendars show above the entries */
    static byte[] of(String name, List<CalendarEntry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Bo Xay dung//Binh dang gioi//VI");
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setExperimentalProperty("X-WR-TIMEZONE", Zones.VIETNAM.getId());
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(Zones.VIETNAM), timezone()));
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ICalWriter writer = new ICalWriter(out, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE_LENGTH);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Written out, so that nobody needs to look it up: UTC+7 since 13 June 1975. */
    private static VTimezone timezone() {
        StandardTime standard = new StandardTime();
        standard.setDateStart(new DateTimeComponents(1975, 6, 13, 0, 0, 0, false));
        standard.setTimezoneOffsetFrom(new UtcOffset(true, 8, 0));
        standard.setTimezoneOffsetTo(new UtcOffset(true, 7, 0));
        VTimezone timezone = new VTimezone(Zones.VIETNAM.getId());
        timezone.addStandardTime(standard);
        return timezone;
    }

    private static VEvent event(CalendarEntry entry) {
        VEvent event = new VEvent();
        event.setUid(entry.id() + UID_SUFFIX);
        Date saved = Date.from(entry.savedAt());
        event.setDateTimeStamp(saved);
        event.setLastModified(saved);
        event.setSummary(entry.title());
        if (!entry.place().isEmpty()) {
            event.setLocation(entry.place());
        }
        event.setDescription(description(entry));
        event.setStatus(entry.settled() ? Status.confirmed() : Status.tentative());
        if (entry.beginsAt() == null || !entry.firstDay().equals(entry.lastDay())) {
            event.setDateStart(day(entry.firstDay()), false);
            event.setDateEnd(day(entry.lastDay().plusDays(1)), false);
        } else {
            Date start = Date.from(entry.firstDay()
                    .atTime(entry.beginsAt())
                    .atZone(Zones.VIETNAM)
                    .toInstant());
            event.setDateStart(start, true);
            event.setDateEnd(Duration.builder().hours(ASSUMED_HOURS).build().add(start), true);
        }
        return event;
    }

    /** A day without a time or zone. */
    private static Date day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static String description(CalendarEntry entry) {
        List<String> lines = new ArrayList<>();
        lines.add("Đơn vị: " + entry.unitName());
        if (entry.form() != null) {
            lines.add("Hình thức: " + entry.form().label());
        }
        if (!entry.targetGroup().isEmpty()) {
            lines.add("Đối tượng: " + entry.targetGroup());
        }
        if (entry.beginsAt() != null) {
            lines.add("Bắt đầu: %s".formatted(entry.beginsAt()));
        }
        return String.join("\n", lines);
    }
}
