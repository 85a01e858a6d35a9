package vn.gov.moc.genderequality.workplan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.DirectiveTask;
import vn.gov.moc.genderequality.listing.Listing;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.UnitKind;
import vn.gov.moc.genderequality.workplan.TaskOverviewView.Cell;
import vn.gov.moc.genderequality.workplan.TaskOverviewView.Counts;
import vn.gov.moc.genderequality.workplan.TaskOverviewView.Part;
import vn.gov.moc.genderequality.workplan.TaskOverviewView.Row;

/**
 * How far every unit is with the directive's eight tasks (763/BXD-TCCB of 2017), a page at a time with a fixed number of
 * queries. A task counts as planned also where the product itself carries it: the special report (§1), commendations (§2), the
 * Action Month (§3), other events (§6), inspections and the committee (§7), and the periodic reports (§8).
 */
@Component
@Transactional(readOnly = true)
class TaskOverview {

    private static final List<String> NO_UNIT = List.of("");

    /** What carries which task of a unit: of how many pieces of work, how many begun, done, given up. */
    private static final String PARTS = """
            with shown as (
                select u.unit_code, o.name, o.kind from annual_cycle_unit u
                join organization_unit o on o.code = u.unit_code
                where u.cycle_year = :year and (:all or u.unit_code in (:units))
                  and (cast(:kind as varchar) is null or o.kind = :kind)
            ), parts as (
                select p.unit_code, i.task, 'WORK_PLAN' as carrier, count(*) as total,
                       count(*) filter (where i.progress = 'IN_PROGRESS') as under_way,
                       count(*) filter (where i.progress = 'DONE') as done,
                       count(*) filter (where i.progress = 'NOT_DONE') as given_up
                from work_plan p join work_plan_item i on i.plan_id = p.id
                where p.cycle_year = :year and p.state = 'APPROVED' and p.unit_code in (select unit_code from shown)
                group by p.unit_code, i.task
                union all
                select e.unit_code, case p.kind when 'SPECIAL' then 1 else 8 end,
                       case p.kind when 'SPECIAL' then 'SPECIAL_REPORT' else 'REPORTS' end, count(*),
                       count(*) filter (where r.state is not null and r.accepted_issue is null),
                       count(*) filter (where r.accepted_issue is not null), 0
                from reporting_period p join expected_unit e on e.period_id = p.id
                left join unit_report r on r.period_id = p.id and r.unit_code = e.unit_code and r.state <> 'CANCELLED'
                where p.cycle_year = :year and e.unit_code in (select unit_code from shown)
                group by 1, 2, 3
                union all
                select s.unit_code, 3, 'ACTION_MONTH', 1,
                       case when m.state in ('RUNNING', 'EVALUATING') then 1 else 0 end,
                       case when m.state = 'COMPLETED' then 1 else 0 end, 0
                from shown s left join action_month m on m.cycle_year = :year and m.unit_code = s.unit_code
                where m.state is null or m.state <> 'CANCELLED'
                union all
                select v.unit_code, 7, 'VISITS', count(*),
                       count(*) filter (where v.state in ('VISITING', 'SIGNING', 'CONCLUDING')),
                       count(*) filter (where v.state = 'CONCLUDED'), 0
                from inspection_visit v
                where v.cycle_year = :year and v.state not in ('PLANNED', 'CANCELLED')
                  and v.unit_code in (select unit_code from shown)
                group by v.unit_code
                union all
                select i.unit_code, 7, 'OWN_INSPECTIONS', count(*), 0, count(*), 0
                from own_inspection i
                where i.cycle_year = :year and i.unit_code in (select unit_code from shown)
                group by i.unit_code
                union all
                select n.unit_code, 7, 'COMMITTEE', count(*), count(*) filter (where n.state <> 'RENEWED'),
                       count(*) filter (where n.state = 'RENEWED'), 0
                from committee_renewal n
                where n.cycle_year = :year and n.state <> 'WITHDRAWN' and n.unit_code in (select unit_code from shown)
                group by n.unit_code
                union all
                select m.unit_code, 2, 'COMMENDATION', count(*),
                       count(*) filter (where m.state not in ('GRANTED', 'DECLINED')),
                       count(*) filter (where m.state = 'GRANTED'), count(*) filter (where m.state = 'DECLINED')
                from commendation m
                where m.cycle_year = :year and m.state <> 'WITHDRAWN' and m.unit_code in (select unit_code from shown)
                group by m.unit_code
                union all
                select a.unit_code, 6, 'EVENTS', count(*), 0, count(*) filter (where a.state = 'HELD'),
                       count(*) filter (where a.state = 'NOT_HELD')
                from activity a
                where a.cycle_year = :year and not a.action_month and a.unit_code in (select unit_code from shown)
                group by a.unit_code
            ), standings as (
                select s.unit_code, s.name, s.kind, t.task,
                       case when sum(p.total) is null then 'NONE'
                            when sum(p.done) > 0 and sum(p.done) + sum(p.given_up) = sum(p.total) then 'DONE'
                            when sum(p.done) + sum(p.under_way) > 0 then 'STARTED'
                            else 'PLANNED' end as standing
                from shown s cross join generate_series(1, 8) as t (task)
                left join parts p on p.unit_code = s.unit_code and p.task = t.task
                group by s.unit_code, s.name, s.kind, t.task
            )
            """;

    private final JdbcClient jdbc;
    private final CycleService cycles;
    private final AccessPolicy access;

    TaskOverview(JdbcClient jdbc, CycleService cycles, AccessPolicy access) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.access = access;
    }

    /**
     * A page of the units the person sees.
     *
     * @param kind null for all
     * @throws AccessDeniedException when the person sees no unit's work
     * @throws vn.gov.moc.genderequality.problem.NotFoundException when the year has no cycle
     */
    TaskOverviewView page(int year, @Nullable UnitKind kind, int page, int size, String user) {
        Map<String, Object> params = params(year, kind, user);
        List<Counts> counts = counts(params);
        int total = counts.get(0).units().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        Listing<Row> shown = Listing.of(page, size, total, (limit, offset) -> rows(year, params, limit, offset));
        return new TaskOverviewView(year, counts, shown.rows(), shown.page(), shown.totalPages(), total);
    }

    /** Every unit the person sees, in order; see {@link #page}. */
    void each(int year, @Nullable UnitKind kind, String user, Consumer<Row> consumer) {
        Map<String, Object> params = params(year, kind, user);
        Listing.each((limit, offset) -> rows(year, params, limit, offset), consumer);
    }

    private Map<String, Object> params(int year, @Nullable UnitKind kind, String user) {
        access.requireSeesAnyUnit(user);
        cycles.cycle(year);
        Collection<String> own = access.unitsOf(user);
        Map<String, Object> params = new HashMap<>();
        params.put("year", year);
        params.put("all", access.seesAllUnits(user));
        params.put("units", own.isEmpty() ? NO_UNIT : own);
        params.put("kind", kind == null ? null : kind.name());
        return params;
    }

    private List<Counts> counts(Map<String, Object> params) {
        Map<DirectiveTask, Map<TaskStanding, Integer>> counts = new EnumMap<>(DirectiveTask.class);
        for (DirectiveTask task : DirectiveTask.values()) {
            Map<TaskStanding, Integer> none = new EnumMap<>(TaskStanding.class);
            Arrays.stream(TaskStanding.values()).forEach(standing -> none.put(standing, 0));
            counts.put(task, none);
        }
        jdbc.sql(PARTS + "select task, standing, count(*) as units from standings group by task, standing")
                .params(params)
                .query(row -> {
                    DirectiveTask.of(row.getInt("task"))
                            .map(counts::get)
                            .orElseThrow()
                            .put(TaskStanding.valueOf(row.getString("standing")), row.getInt("units"));
                });
        return counts.entrySet().stream()
                .map(entry -> new Counts(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Row> rows(int year, Map<String, Object> params, int limit, long offset) {
        Map<String, Map<Integer, List<Part>>> parts = new HashMap<>();
        Map<String, Object> paged = new HashMap<>(params);
        paged.put("offset", offset);
        paged.put("limit", limit);
        jdbc.sql(PARTS + """
                        select p.* from parts p
                        where p.unit_code in (select unit_code from shown order by unit_code limit :limit offset :offset)
                        order by p.unit_code, p.task, p.carrier desc
                        """).params(paged).query(row -> {
            String unit = row.getString("unit_code");
            TaskCarrier carrier = TaskCarrier.valueOf(row.getString("carrier"));
            parts.computeIfAbsent(unit, key -> new HashMap<>())
                    .computeIfAbsent(row.getInt("task"), key -> new ArrayList<>())
                    .add(new Part(
                            carrier.text(row.getInt("total"), row.getInt("under_way"), row.getInt("done")),
                            carrier.url(year, unit)));
        });
        Map<String, Row> rows = new TreeMap<>();
        jdbc.sql(PARTS + """
                        select s.*, w.state from standings s
                        left join work_plan w on w.cycle_year = :year and w.unit_code = s.unit_code
                        where s.unit_code in (select unit_code from shown order by unit_code limit :limit offset :offset)
                        order by s.unit_code, s.task
                        """).params(paged).query(row -> {
            String unit = row.getString("unit_code");
            String plan = row.getString("state");
            int task = row.getInt("task");
            Row unitRow = rows.get(unit);
            if (unitRow == null) {
                unitRow = new Row(
                        unit,
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind")).label(),
                        plan == null ? "Chưa mở" : WorkPlanState.valueOf(plan).label(),
                        plan == null ? "" : TaskCarrier.WORK_PLAN.url(year, unit),
                        new ArrayList<>());
                rows.put(unit, unitRow);
            }
            unitRow.cells()
                    .add(new Cell(
                            DirectiveTask.of(task).orElseThrow(),
                            TaskStanding.valueOf(row.getString("standing")),
                            parts.getOrDefault(unit, Map.of()).getOrDefault(task, List.of())));
        });
        return List.copyOf(rows.values());
    }
}
