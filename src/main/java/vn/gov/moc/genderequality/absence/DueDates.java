package vn.gov.moc.genderequality.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.delegation.SignedMatters;
import vn.gov.moc.genderequality.engine.Days;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.SharedTask;
import vn.gov.moc.genderequality.engine.SharedTasks;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/**
 * What somebody would have to do by one of some days: his units' reports and Action Months, also those to come, as far as his
 * role is still needed, and his open tasks.
 */
@Component
class DueDates {

    /** One row per report or month; {@code step} is the role whose turn it is. */
    private static final String SQL = """
            select * from (
                select r.id as key, r.unit_code, r.unit_name, p.label, p.cycle_year, r.deadline_rule, r.due_on, 'REPORT' as what,
                       case r.state when 'DRAFTING' then 'DRAFTER' when 'IN_REVIEW' then 'COMMITTEE' else 'HEAD' end as step,
                       '/reports/' || r.id as url
                from unit_report r join reporting_period p on p.id = r.period_id
                where r.unit_code in (:units) and r.state in ('DRAFTING', 'IN_REVIEW', 'SIGNING') and r.accepted_issue is null
                union all
                select p.id || '-' || o.code, o.code, o.name, p.label, p.cycle_year, p.deadline_rule, p.due_on, 'REPORT',
                       'DRAFTER', '/reports'
                from reporting_period p
                join annual_cycle c on c.cycle_year = p.cycle_year and c.state = 'RUNNING'
                join expected_unit e on e.period_id = p.id
                join organization_unit o on o.code = e.unit_code
                where e.unit_code in (:units) and p.state = 'PLANNED'
                union all
                select m.id, m.unit_code, m.unit_name, null, c.cycle_year, 'BY_END_OF_DAY', t.due_on, t.what,
                       case m.state when 'IN_REVIEW' then 'COMMITTEE' when 'APPROVING' then 'HEAD' else 'DRAFTER' end,
                       '/action-months/' || m.cycle_year || '/' || m.unit_code
                from action_month m join annual_cycle c on c.cycle_year = m.cycle_year
                cross join lateral (values ('PLAN', c.action_month_plan_due_on), ('RESULTS', c.action_month_results_due_on))
                    as t (what, due_on)
                where m.unit_code in (:units) and m.state not in ('COMPLETED', 'CANCELLED')
                  and (t.what = 'RESULTS' or m.state in ('PLANNING', 'IN_REVIEW', 'APPROVING'))
                union all
                select c.cycle_year || '-' || o.code, o.code, o.name, null, c.cycle_year, 'BY_END_OF_DAY', t.due_on, t.what,
                       'DRAFTER', '/action-months'
                from annual_cycle c
                join annual_cycle_unit u on u.cycle_year = c.cycle_year
                join organization_unit o on o.code = u.unit_code
                cross join lateral (values ('PLAN', c.action_month_plan_due_on), ('RESULTS', c.action_month_results_due_on))
                    as t (what, due_on)
                where c.state = 'RUNNING' and u.unit_code in (:units)
                  and not exists (select from action_month m where m.cycle_year = c.cycle_year and m.unit_code = o.code)
            ) d
            where d.due_on between :first and cast(:last as date) + 1
            order by d.due_on, d.key
            """;

    private final JdbcClient jdbc;
    private final SharedTasks tasks;
    private final SignedMatters matters;
    private final PeopleDirectory people;
    private final AccessPolicy access;

    DueDates(JdbcClient jdbc, SharedTasks tasks, SignedMatters matters, PeopleDirectory people, AccessPolicy access) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.matters = matters;
        this.people = people;
        this.access = access;
    }

    /** Everything that person would have to do whose last day in time is one of these days, the first due first. */
    List<Due> of(String person, LocalDate firstDay, LocalDate lastDay) {
        List<Due> dues = new ArrayList<>(ofUnits(person, firstDay, lastDay));
        Set<List<Object>> known = dues.stream().map(DueDates::identity).collect(Collectors.toSet());
        tasks
                .dueFor(
                        person,
                        Days.beginOf(firstDay).toInstant(),
                        Days.endOf(lastDay).toInstant())
                .stream()
                .map(this::due)
                .filter(due -> !known.contains(identity(due)))
                .forEach(dues::add);
        dues.sort(Comparator.comparing(Due::day).thenComparing(Due::key));
        return dues;
    }

    private static List<Object> identity(Due due) {
        return List.of(due.key(), due.day());
    }

    private List<Due> ofUnits(String person, LocalDate firstDay, LocalDate lastDay) {
        Map<UnitRole, Set<String>> roles = new EnumMap<>(UnitRole.class);
        for (UnitRole role : UnitRole.values()) {
            roles.put(role, access.unitsOf(person, role));
        }
        Set<String> units = access.unitsOf(person);
        return units.isEmpty()
                ? List.of()
                : jdbc
                        .sql(SQL)
                        .param("units", units)
                        .param("first", firstDay)
                        .param("last", lastDay)
                        .query((row, number) -> read(row))
                        .list()
                        .stream()
                        .filter(row -> !row.lastDay().isBefore(firstDay)
                                && !row.lastDay().isAfter(lastDay))
                        .flatMap(row -> row.needed().stream()
                                .filter(role ->
                                        roles.getOrDefault(role, Set.of()).contains(row.unitCode()))
                                .map(role -> due(row, role)))
                        .toList();
    }

    private record Row(
            String key,
            String unitCode,
            String text,
            LocalDate lastDay,
            String url,
            Set<UnitRole> needed,
            @Nullable SigningMatter matter) {}

    private static Row read(ResultSet row) throws SQLException {
        DeadlineRule rule = DeadlineRule.valueOf(row.getString("deadline_rule"));
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        int year = row.getInt("cycle_year");
        String what = row.getString("what");
        UnitRole step = UnitRole.valueOf(row.getString("step"));
        Subject subject = switch (what) {
            case "REPORT" -> new Subject("Báo cáo " + row.getString("label"), SigningMatter.UNIT_REPORT);
            case "PLAN" -> new Subject("Kế hoạch Tháng hành động " + year, SigningMatter.ACTION_MONTH_PLAN);
            default -> new Subject("Tổng kết Tháng hành động " + year, null);
        };
        return new Row(
                row.getString("key"),
                row.getString("unit_code"),
                "%s, %s, hạn %s".formatted(subject.title(), row.getString("unit_name"), rule.text(dueOn)),
                rule.firstLateDay(dueOn).minusDays(1),
                row.getString("url"),
                subject.matter() == null ? Set.of(UnitRole.DRAFTER) : from(step),
                subject.matter());
    }

    private record Subject(String title, @Nullable SigningMatter matter) {}

    /** Whose turn it is and who comes after him. */
    private static Set<UnitRole> from(UnitRole step) {
        return EnumSet.range(step, UnitRole.HEAD);
    }

    private Due due(Row row, UnitRole role) {
        boolean head = role == UnitRole.HEAD;
        return new Due(
                row.key(),
                row.text(),
                row.lastDay(),
                row.url(),
                members(role.group(row.unitCode())).collect(Collectors.toCollection(TreeSet::new)),
                head ? row.unitCode() : null,
                head ? row.matter() : null);
    }

    private Due due(SharedTask shared) {
        OpenTask task = shared.task();
        LocalDate day = LocalDate.ofInstant(Objects.requireNonNull(task.due()), Zones.VIETNAM);
        String about = shared.about().isEmpty() ? task.businessKey() : shared.about();
        return new Due(
                task.businessKey(),
                "%s: %s, hạn chậm nhất ngày %s".formatted(task.name(), about, VietnameseDates.format(day)),
                day,
                task.url(),
                Stream.concat(shared.groups().stream().flatMap(this::members), shared.accounts().stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                shared.groups().stream()
                        .flatMap(group -> UnitRole.HEAD.unitOf(group).stream())
                        .findFirst()
                        .orElse(null),
                matters.of(task.taskDefinitionKey()).orElse(null));
    }

    private Stream<String> members(String group) {
        return people.membersOf(group).stream().map(Person::id);
    }
}
