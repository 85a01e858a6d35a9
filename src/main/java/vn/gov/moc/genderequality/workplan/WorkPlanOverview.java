package vn.gov.moc.genderequality.workplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.listing.Listing;

/** The units' work plans of a year a page at a time, with a fixed number of queries: all for who sees all, else the own units'. */
@Component
@Transactional(readOnly = true)
class WorkPlanOverview {

    private static final String ROWS = """
            select s.* from (
                select u.unit_code, coalesce(p.unit_name, o.name) as unit_name, p.state, coalesce(p.round, 0) as round, p.due_on,
                       cast(p.approved_at at time zone 'Asia/Ho_Chi_Minh' as date) as approved_on,
                       coalesce(a.document_number, '') as number, coalesce(i.items, 0) as items, coalesce(i.done, 0) as done,
                       case when p.state = 'APPROVED' then coalesce(i.late, 0) else 0 end as late_items,
                       coalesce(i.amount, 0) as amount,
                       p.state not in ('APPROVED', 'CANCELLED') and p.due_on < :today as plan_late
                from (select u.unit_code from annual_cycle_unit u where u.cycle_year = :year
                      union select p.unit_code from work_plan p where p.cycle_year = :year) u
                join organization_unit o on o.code = u.unit_code
                left join work_plan p on p.cycle_year = :year and p.unit_code = u.unit_code
                left join approved_work_plan a on a.plan_id = p.id
                left join lateral (
                    select count(*) as items, count(*) filter (where w.progress = 'DONE') as done,
                           count(*) filter (where w.progress in ('NOT_STARTED', 'IN_PROGRESS') and w.due_on < :today) as late,
                           sum(w.amount) as amount
                    from work_plan_item w where w.plan_id = p.id) i on true) s
            where (:all or s.unit_code = any(cast(:own as varchar[])))""";

    private final JdbcClient jdbc;
    private final WorkPlanAccess access;
    private final Clock clock;

    WorkPlanOverview(JdbcClient jdbc, WorkPlanAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /**
     * How many units stand where.
     *
     * @param notOpened how many have no plan yet
     * @param late how many are late with the plan, or with work of it
     * @param amount what all plans cost, in đồng
     */
    record Standings(int units, int notOpened, Map<WorkPlanState, Integer> states, int late, long amount) {}

    /** @throws org.springframework.security.access.AccessDeniedException when the person sees no unit's plan */
    public Listing<UnitPlan> page(int year, WorkPlanQuery query, int page, int size, String user) {
        Map<String, Object> params = params(year, user);
        String sql = ROWS + where(query, params);
        int total = jdbc.sql("select count(*) from (" + sql + ") c")
                .params(params)
                .query(Integer.class)
                .single();
        return Listing.of(page, size, total, (limit, offset) -> {
            params.put("limit", limit);
            params.put("offset", offset);
            return read(sql + " order by s.unit_code limit :limit offset :offset", params);
        });
    }

    /**
     * What the filters let through, of all pages.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person sees no unit's plan
     */
    public List<UnitPlan> all(int year, WorkPlanQuery query, String user) {
        Map<String, Object> params = params(year, user);
        return read(ROWS + where(query, params) + " order by s.unit_code", params);
    }

    /** @throws org.springframework.security.access.AccessDeniedException when the person sees no unit's plan */
    public Standings standings(int year, String user) {
        Map<String, Object> params = params(year, user);
        Map<WorkPlanState, Integer> states = new EnumMap<>(WorkPlanState.class);
        int[] counts = new int[2];
        long[] amount = new long[1];
        jdbc.sql("select c.state, count(*) as units, count(*) filter (where c.plan_late or c.late_items > 0) as late, "
                        + "sum(c.amount) as amount from (" + ROWS + ") c group by c.state")
                .params(params)
                .query(row -> {
                    WorkPlanState state = state(row);
                    if (state == null) {
                        counts[0] = row.getInt("units");
                    } else {
                        states.put(state, row.getInt("units"));
                    }
                    counts[1] += row.getInt("late");
                    amount[0] += state == WorkPlanState.CANCELLED ? 0 : row.getLong("amount");
                });
        int begun = states.values().stream().mapToInt(Integer::intValue).sum();
        return new Standings(begun + counts[0], counts[0], states, counts[1], amount[0]);
    }

    private Map<String, Object> params(int year, String user) {
        access.requireSeesAny(user);
        Set<String> own = access.unitsOf(user);
        return new HashMap<>(Map.of(
                "year", year, "today", today(), "all", access.seesAll(user), "own", "{" + String.join(",", own) + "}"));
    }

    private static String where(WorkPlanQuery query, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder();
        if (!query.text().isEmpty()) {
            sql.append(" and (lower(s.unit_name) like lower(:pattern) or lower(s.unit_code) like lower(:pattern))");
            params.put("pattern", "%" + query.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (query.state() != null) {
            sql.append(" and s.state = :state");
            params.put("state", query.state().name());
        }
        if (query.onlyLate()) {
            sql.append(" and (s.plan_late or s.late_items > 0)");
        }
        return sql.toString();
    }

    private List<UnitPlan> read(String sql, Map<String, Object> params) {
        LocalDate today = today();
        return jdbc.sql(sql)
                .params(params)
                .query((row, number) -> new UnitPlan(
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        state(row),
                        row.getInt("round"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("approved_on", LocalDate.class),
                        today,
                        Objects.requireNonNullElse(row.getString("number"), ""),
                        row.getInt("items"),
                        row.getInt("done"),
                        row.getInt("late_items"),
                        row.getLong("amount")))
                .list();
    }

    private static @Nullable WorkPlanState state(ResultSet row) throws SQLException {
        String name = row.getString("state");
        return name == null ? null : WorkPlanState.valueOf(name);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
    }
}
