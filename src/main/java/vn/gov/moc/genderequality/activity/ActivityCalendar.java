package vn.gov.moc.genderequality.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.AccessPolicy;

/** Finds a year's dated activities for calendars; what was not held is not among them, what is postponed stands on its new day. */
@Component
class ActivityCalendar {

    private static final String ENTRIES = "select " + ActivityLedger.DAYS + """
            , a.id, u.name as unit_name, a.title, a.form, a.place, a.target_group, a.begins_at, a.saved_at,
                   a.held_from is null or a.held_from = a.begins_on as at_its_time,
                   a.planned or not a.action_month or a.held_from is not null as settled
            from activity a join organization_unit u on u.code = a.unit_code
            where a.cycle_year = :year and a.state <> 'NOT_HELD' and coalesce(a.held_from, a.begins_on) is not null
            """;

    private static final String ORDER = " order by first_day, a.begins_at nulls first, a.title, a.id";

    private final JdbcClient jdbc;
    private final AccessPolicy access;

    ActivityCalendar(JdbcClient jdbc, AccessPolicy access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * The entries by day: of one unit, or of all units the person sees.
     *
     * @throws AccessDeniedException when the person does not see the unit, or no unit at all
     */
    List<CalendarEntry> entries(int year, @Nullable String unitCode, String user) {
        if (unitCode != null && !unitCode.isBlank()) {
            access.requireSeesUnit(user, unitCode);
            return entries(year, Set.of(unitCode));
        }
        if (access.seesAllUnits(user)) {
            return jdbc.sql(ENTRIES + ORDER)
                    .param("year", year)
                    .query(ActivityCalendar::entry)
                    .list();
        }
        Set<String> own = access.unitsOf(user);
        if (own.isEmpty()) {
            throw new AccessDeniedException("Activities of any unit");
        }
        return entries(year, own);
    }

    private List<CalendarEntry> entries(int year, Collection<String> units) {
        return jdbc.sql(ENTRIES + " and a.unit_code in (:units)" + ORDER)
                .param("year", year)
                .param("units", units)
                .query(ActivityCalendar::entry)
                .list();
    }

    private static CalendarEntry entry(ResultSet row, int number) throws SQLException {
        String form = row.getString("form");
        return new CalendarEntry(
                row.getObject("id", UUID.class),
                row.getString("unit_name"),
                row.getString("title"),
                Arrays.stream(ActivityForm.values())
                        .filter(each -> each.name().equals(form))
                        .findFirst()
                        .orElse(null),
                row.getString("place"),
                row.getString("target_group"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("at_its_time") ? row.getObject("begins_at", LocalTime.class) : null,
                row.getBoolean("settled"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
