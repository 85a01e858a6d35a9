package vn.gov.moc.genderequality.activity;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.document.Downloads;

/** The activities as a calendar for Outlook, Google Calendar and others. */
@RestController
class ActivityCalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final ActivityCalendar calendar;

    ActivityCalendarController(ActivityCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * A year's dated activities.
     *
     * @param unit a unit's code; none for all units the person sees
     */
    @GetMapping("/api/activities/calendar.ics")
    ResponseEntity<byte[]> calendar(
            @RequestParam int year, @RequestParam(required = false) @Nullable String unit, Principal user) {
        String name = "Hoạt động bình đẳng giới năm %d".formatted(year);
        return Downloads.save(
                name + ".ics", CALENDAR, CalendarFeed.of(name, calendar.entries(year, unit, user.getName())));
    }
}
