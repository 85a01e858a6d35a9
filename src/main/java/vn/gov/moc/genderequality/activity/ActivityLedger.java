package vn.gov.moc.genderequality.activity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.activity.ActivitySummary.FormCounts;
import vn.gov.moc.genderequality.listing.Listing;
import vn.gov.moc.genderequality.organization.AccessPolicy;

/**
 * Reads the ledger for lists, calendars, sums and workbooks, so that no two of them disagree: every unit's for the
 * ministry, the own one's for a unit's people. Each answer takes a fixed number of queries.
 */
@Component
@Transactional(readOnly = true)
public class ActivityLedger {

    /** The days an activity takes: when it was held, else when it is planned. */
    static final String DAYS = """
            coalesce(a.held_from, a.begins_on) as first_day,
            case when a.held_from is not null then coalesce(a.held_to, a.held_from)
                 else coalesce(a.ends_on, a.begins_on) end as last_day
            """;

    private static final String ROWS = "select a.*, o.name as unit_name, " + DAYS
            + "from activity a join organization_unit o on o.code = a.unit_code";

    private final JdbcClient jdbc;
    private final AccessPolicy access;

    ActivityLedger(JdbcClient jdbc, AccessPolicy access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * A page of what the filter lets through.
     *
     * @param page from 0
     * @throws AccessDeniedException when the person does not see the filter's unit, or no unit at all
     */
    public Listing<ActivityRow> page(ActivityFilter filter, int page, int size, String user) {
        Condition where = where(filter, user);
        int total = jdbc.sql("select count(*) from activity a" + where.sql())
                .params(where.params())
                .query(Integer.class)
                .single();
        return Listing.of(page, size, total, (limit, offset) -> rows(where, filter.sort(), limit, offset));
    }

    /**
     * Hands on everything the filter lets through, some hundreds at a time, all as it is at one moment.
     *
     * @throws AccessDeniedException when the person does not see the filter's unit, or no unit at all
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(ActivityFilter filter, String user, Consumer<ActivityRow> reader) {
        Condition where = where(filter, user);
        Listing.each((limit, offset) -> rows(where, filter.sort(), limit, offset), reader);
    }

    private List<ActivityRow> rows(Condition where, ActivityFilter.Sort sort, int limit, long offset) {
        return jdbc.sql(ROWS + where.sql() + " order by " + sort.sql() + " limit :limit offset :offset")
                .params(where.params())
                .param("limit", limit)
                .param("offset", offset)
                .query(ActivityRow::of)
                .list();
    }

    /**
     * Adds up by form what the filter lets through.
     *
     * @throws AccessDeniedException when the person does not see the filter's unit, or no unit at all
     */
    public ActivitySummary summary(ActivityFilter filter, String user) {
        Condition where = where(filter, user);
        return new ActivitySummary(jdbc
                .sql("select a.form, " + ActivityCounts.COLUMNS + " from activity a" + where.sql() + " group by a.form")
                .params(where.params())
                .query((row, number) -> new FormCounts(form(row.getString("form")), ActivityCounts.of(row)))
                .list()
                .stream()
                .sorted(Comparator.comparing(FormCounts::form, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList());
    }

    private static @Nullable ActivityForm form(@Nullable String name) {
        return name == null ? null : ActivityForm.valueOf(name);
    }

    /**
     * Adds up unit by unit, by code, what the filter lets through; units without activities are left out.
     *
     * @throws AccessDeniedException when the person does not see the filter's unit, or no unit at all
     */
    public Map<String, ActivityCounts> units(ActivityFilter filter, String user) {
        Condition where = where(filter, user);
        Map<String, ActivityCounts> units = new LinkedHashMap<>();
        jdbc.sql("select a.unit_code, " + ActivityCounts.COLUMNS + " from activity a" + where.sql()
                        + " group by a.unit_code order by a.unit_code")
                .params(where.params())
                .query(row -> {
                    units.put(row.getString("unit_code"), ActivityCounts.of(row));
                });
        return units;
    }

    /**
     * What takes place from one day to another, day by day; days without anything are left out.
     *
     * @param most how many activities of a day are shown at most
     * @throws AccessDeniedException when the person does not see the filter's unit, or no unit at all
     */
    public List<CalendarDay> calendar(ActivityFilter filter, LocalDate from, LocalDate to, int most, String user) {
        Condition where = where(filter, user);
        Map<LocalDate, CalendarDay> days = new LinkedHashMap<>();
        jdbc.sql("""
                        select * from (
                            select r.*, d.day::date as day, count(*) over (partition by d.day) as of_day,
                                   row_number() over (partition by d.day order by r.first_day desc,
                                                      r.begins_at nulls first, r.unit_code, r.title, r.id) as nth
                            from generate_series(cast(:from as date), cast(:to as date), interval '1 day') as d(day)
                            join (%s) r on d.day::date between r.first_day and r.last_day) c
                        where c.nth <= :most order by c.day, c.nth
                        """.formatted(ROWS + where.sql()))
                .params(where.params())
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query(row -> {
                    LocalDate day = row.getObject("day", LocalDate.class);
                    int total = row.getInt("of_day");
                    ActivityRow activity = ActivityRow.of(row, row.getRow());
                    days.merge(day, new CalendarDay(day, total, List.of(activity)), ActivityLedger::together);
                });
        return List.copyOf(days.values());
    }

    private static CalendarDay together(CalendarDay day, CalendarDay other) {
        return new CalendarDay(
                day.day(),
                day.total(),
                Stream.concat(day.shown().stream(), other.shown().stream()).toList());
    }

    private record Condition(String sql, Map<String, Object> params) {}

    private Condition where(ActivityFilter filter, String user) {
        StringBuilder sql = new StringBuilder(" where a.cycle_year = :year");
        Map<String, Object> params = new HashMap<>();
        params.put("year", filter.year());
        if (filter.unit() != null) {
            access.requireSeesUnit(user, filter.unit());
            add(sql, params, " and a.unit_code = :unit", "unit", filter.unit());
        } else if (!access.seesAllUnits(user)) {
            add(sql, params, " and a.unit_code in (:own)", "own", own(user));
        }
        if (filter.form() != null) {
            add(sql, params, " and a.form = :form", "form", filter.form().name());
        }
        if (filter.state() != null) {
            add(sql, params, " and a.state = :state", "state", filter.state().name());
        }
        if (filter.month() != null) {
            add(sql, params, " and a.action_month = :month", "month", filter.month() == ActivityFilter.Month.IN);
        }
        if (filter.on() != null) {
            add(sql, params, """
                     and coalesce(a.held_from, a.begins_on) <= :on
                     and :on <= case when a.held_from is not null then coalesce(a.held_to, a.held_from)
                                     else coalesce(a.ends_on, a.begins_on) end
                    """, "on", filter.on());
        }
        if (!filter.query().isEmpty()) {
            add(
                    sql,
                    params,
                    " and (lower(a.title) like lower(:pattern) or lower(a.place) like lower(:pattern)"
                            + " or lower(a.responsible) like lower(:pattern))",
                    "pattern",
                    "%" + filter.query().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return new Condition(sql.toString(), params);
    }

    private static void add(StringBuilder sql, Map<String, Object> params, String part, String name, Object value) {
        sql.append(part);
        params.put(name, value);
    }

    private Set<String> own(String user) {
        Set<String> own = access.unitsOf(user);
        if (own.isEmpty()) {
            throw new AccessDeniedException("activities");
        }
        return own;
    }
}
