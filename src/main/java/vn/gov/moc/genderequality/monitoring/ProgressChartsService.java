package vn.gov.moc.genderequality.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.monitoring.ProgressCharts.KindProgress;
import vn.gov.moc.genderequality.monitoring.ProgressCharts.LeadershipCount;
import vn.gov.moc.genderequality.monitoring.ProgressCharts.LeadershipYear;
import vn.gov.moc.genderequality.monitoring.ProgressCharts.StageTime;
import vn.gov.moc.genderequality.organization.UnitKind;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;

/** Adds up what the charts show: of every unit for the ministry, of the own one for a unit's people. */
@Service
class ProgressChartsService {

    private static final int YEARS_OF_PERIODS = 5;
    private static final int YEARS_OF_LEADERSHIP = 10;

    private final JdbcClient jdbc;
    private final ProgressSummaries summaries;
    private final LeadershipTotals totals;
    private final ReportTemplates templates;
    private final ProgressScope scope;
    private final Clock clock;

    ProgressChartsService(
            JdbcClient jdbc,
            ProgressSummaries summaries,
            LeadershipTotals totals,
            ReportTemplates templates,
            ProgressScope scope,
            Clock clock) {
        this.jdbc = jdbc;
        this.summaries = summaries;
        this.totals = totals;
        this.templates = templates;
        this.scope = scope;
        this.clock = clock;
    }

    /** @throws org.springframework.security.access.AccessDeniedException when the person sees no unit at all */
    ProgressCharts of(int year, String user) {
        List<String> own = scope.units(user);
        return new ProgressCharts(
                year,
                summaries.periods(year - YEARS_OF_PERIODS + 1, year, own),
                kinds(year, own),
                leadership(year, own),
                stages(year, own));
    }

    private List<KindProgress> kinds(int year, @Nullable List<String> own) {
        return jdbc
                .sql("""
                        select v.unit_kind, count(*) as expected,
                               count(*) filter (where v.handed_in and not v.late) as on_time,
                               count(*) filter (where v.handed_in and v.late) as late,
                               count(*) filter (where v.awaited and v.first_late_day <= :today) as overdue
                        from reporting_period p
                        cross join lateral (
                            select r.unit_kind, r.handed_in, r.late, r.awaited, r.first_late_day from report_progress r
                            where r.period_id = p.id and r.expected and (:all or r.unit_code in (:own)) offset 0) v
                        where p.cycle_year = :year
                        group by v.unit_kind
                        """)
                .param("year", year)
                .param("today", LocalDate.ofInstant(clock.instant(), Zones.VIETNAM))
                .params(scoped(own))
                .query((row, number) -> {
                    UnitKind kind = UnitKind.valueOf(row.getString("unit_kind"));
                    int expected = row.getInt("expected");
                    int onTime = row.getInt("on_time");
                    int late = row.getInt("late");
                    int overdue = row.getInt("overdue");
                    return new KindProgress(
                            kind.name(),
                            kind.label(),
                            expected,
                            onTime,
                            late,
                            overdue,
                            expected - onTime - late - overdue);
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(each -> UnitKind.valueOf(each.kind())))
                .toList();
    }

    private List<LeadershipYear> leadership(int year, @Nullable List<String> own) {
        return jdbc
                .sql("""
                        select distinct on (c.cycle_year) c.* from (
                            select p.cycle_year, p.id, p.label, p.due_on, count(*) as expected,
                                   count(*) filter (where r.accepted_issue is not null) as accepted
                            from reporting_period p join unit_report r on r.period_id = p.id
                            join annual_cycle c on c.cycle_year = p.cycle_year
                            where p.cycle_year between :first and :year
                              and (c.state <> 'CANCELLED' or c.cycle_year = :year) and r.state <> 'CANCELLED'
                              and p.template_id in (:templates) and (:all or r.unit_code in (:own))
                            group by p.id) c
                        where c.accepted > 0
                        order by c.cycle_year, c.accepted desc, c.due_on desc
                        """)
                .param("first", year - YEARS_OF_LEADERSHIP + 1)
                .param("year", year)
                .param("templates", templates.asking(LeadershipLevel.figures()))
                .params(scoped(own))
                .query((row, number) -> new LeadershipYear(
                        row.getInt("cycle_year"),
                        row.getString("id"),
                        row.getString("label"),
                        row.getInt("expected"),
                        row.getInt("accepted"),
                        List.of()))
                .list()
                .stream()
                .map(each -> new LeadershipYear(
                        each.year(),
                        each.periodId(),
                        each.periodLabel(),
                        each.expected(),
                        each.accepted(),
                        inOrder(own == null ? totals.of(each.periodId()) : totals.of(each.periodId(), own))))
                .toList();
    }

    private static List<LeadershipCount> inOrder(List<LeadershipCount> counts) {
        Map<LeadershipLevel, LeadershipCount> byLevel =
                counts.stream().collect(Collectors.toMap(LeadershipCount::level, Function.identity()));
        return Arrays.stream(LeadershipLevel.values())
                .flatMap(level -> Stream.ofNullable(byLevel.get(level)))
                .toList();
    }

    private List<StageTime> stages(int year, @Nullable List<String> own) {
        return jdbc
                .sql("""
                        select t.stage, count(*) as reports, max(t.days) as longest,
                               percentile_cont(0.5) within group (order by t.days) as median
                        from (select s.stage, cast(sum(extract(epoch from s.left_at - s.entered_at)) / 86400 as float8) as days
                              from report_stage s
                              where s.period_id in (select p.id from reporting_period p where p.cycle_year = :year)
                                and s.stage in ('DRAFTING', 'IN_REVIEW', 'SIGNING', 'SUBMITTED')
                                and s.left_at is not null and not s.correction
                                and (:all or s.report_id in (select r.id from unit_report r where r.unit_code in (:own)))
                              group by s.report_id, s.stage) t
                        group by t.stage
                        """)
                .param("year", year)
                .params(scoped(own))
                .query((row, number) -> {
                    MilestoneStage stage = MilestoneStage.valueOf(row.getString("stage"));
                    return new StageTime(
                            stage,
                            stage.label(),
                            row.getInt("reports"),
                            row.getDouble("median"),
                            row.getDouble("longest"));
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(StageTime::stage))
                .toList();
    }

    /** A query needs something to compare with, also where it does not compare. */
    static Map<String, Object> scoped(@Nullable List<String> own) {
        return Map.of("all", own == null, "own", own == null ? List.of("") : own);
    }
}
