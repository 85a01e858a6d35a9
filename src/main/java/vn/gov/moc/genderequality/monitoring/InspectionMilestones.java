package vn.gov.moc.genderequality.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.engine.Numbers;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.engine.Remaining;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.inspection.InspectionVisit;
import vn.gov.moc.genderequality.inspection.InspectionWorkflow;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.UnitRole;

/**
 * How far the units are with the year's inspection: the visit, then what it recommended. A unit with several visits stands where
 * its open one does, else where the last one does; everything is in time until the day ends. Years without approved visits
 * have no such column.
 */
@Component
@Order(4)
class InspectionMilestones implements MilestoneSource {

    static final String ID = "INSPECTION";

    private static final String LABEL = "Kiểm tra";

    private static final DeadlineRule RULE = DeadlineRule.BY_END_OF_DAY;

    /** Everything that is told of a unit's inspection, by {@link MilestoneStage}'s and {@link Lateness}'s names. */
    private static final String INSPECTIONS =
            """
            select u.unit_code, v.id, v.first_day, v.last_day, v.team_head, v.team_signed, s.stage, s.since, s.first_late_day,
                   f.open, f.overdue, f.verifying, f.total,
                   case when s.first_late_day <= :today then 'OVERDUE'
                        when s.first_late_day <= :today + 7 then 'DUE_SOON'
                        when s.first_late_day is not null then 'NOT_DUE'
                        when s.stage = 'CONCLUDED' and f.late > 0 then 'LATE'
                        when s.stage = 'CONCLUDED' and f.total > 0 then 'ON_TIME' else 'NONE' end as lateness
            from annual_cycle_unit u
            left join lateral (
                select i.*, exists (select from inspection_signature g
                                    where g.visit_id = i.id and g.round = i.round and g.side = 'TEAM') as team_signed
                from inspection_visit i
                where i.cycle_year = u.cycle_year and i.unit_code = u.unit_code and i.state <> 'PLANNED'
                order by i.state = 'CANCELLED', i.state = 'CONCLUDED', i.first_day desc, i.id desc limit 1) v on true
            cross join lateral (
                select count(*) filter (where r.closed_at is null) as open,
                       count(*) filter (where r.closed_at is null and r.due_on < :today) as overdue,
                       count(*) filter (where r.state = 'VERIFYING') as verifying,
                       count(*) filter (where r.state = 'CLOSED'
                           and cast(r.closed_at at time zone 'Asia/Ho_Chi_Minh' as date) > r.due_on) as late,
                       count(*) as total,
                       min(r.due_on) filter (where r.closed_at is null) as due_on,
                       min(r.stage_since) filter (where r.closed_at is null) as since,
                       max(r.closed_at) as closed_at
                from recommendation r where r.cycle_year = u.cycle_year and r.unit_code = u.unit_code) f
            cross join lateral (
                select case v.state when 'PREPARING' then 'SELF_REPORTING'
                                    when 'READY' then 'VISIT_AWAITED'
                                    when 'VISITING' then 'VISITING'
                                    when 'SIGNING' then 'SIGNING_MINUTES'
                                    when 'CONCLUDING' then 'CONCLUDING'
                                    when 'CANCELLED' then 'CANCELLED'
                                    when 'CONCLUDED' then case when f.open > 0 then 'FOLLOWED_UP' else 'CONCLUDED' end
                                    else 'NOT_INSPECTED' end as stage,
                       case when v.state <> 'CONCLUDED' then v.stage_since
                            when f.open > 0 then f.since
                            else coalesce(f.closed_at, v.concluded_at) end as since,
                       case when v.state = 'PREPARING' then v.self_report_due_on
                            when v.state in ('VISITING', 'SIGNING') then v.last_day + %d
                            when v.state = 'CONCLUDING' then v.last_day + %d
                            when v.state = 'CONCLUDED' then f.due_on end + 1 as first_late_day) s
            where u.cycle_year = :year
              and exists (select from inspection_visit a where a.cycle_year = :year and a.state <> 'PLANNED')""".formatted(InspectionVisit.MINUTES_DAYS, InspectionVisit.CONCLUSION_DAYS);

    private final JdbcClient jdbc;
    private final InspectionWorkflow workflow;
    private final OpenTasks openTasks;
    private final PeopleDirectory people;

    InspectionMilestones(JdbcClient jdbc, InspectionWorkflow workflow, OpenTasks openTasks, PeopleDirectory people) {
        this.jdbc = jdbc;
        this.workflow = workflow;
        this.openTasks = openTasks;
        this.people = people;
    }

    /**
     * A unit's inspection.
     *
     * @param visit the visit's id; none when the unit is not inspected
     * @param teamHead the account of the team's head
     * @param teamSigned whether the minutes wait for the unit's signature
     * @param firstLateDay of what is due now; none when nothing is
     * @param verifying how many recommendations wait for the head of the team
     * @param total how many recommendations the year has brought the unit
     */
    private record Inspection(
            String unitCode,
            @Nullable String visit,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            String teamHead,
            boolean teamSigned,
            MilestoneStage stage,
            @Nullable Instant since,
            @Nullable LocalDate firstLateDay,
            int open,
            int overdue,
            int verifying,
            int total,
            Lateness lateness) {

        static Inspection of(ResultSet row) throws SQLException {
            return new Inspection(
                    row.getString("unit_code"),
                    row.getString("id"),
                    Rows.day(row, "first_day"),
                    Rows.day(row, "last_day"),
                    Objects.requireNonNullElse(row.getString("team_head"), ""),
                    row.getBoolean("team_signed"),
                    MilestoneStage.valueOf(row.getString("stage")),
                    Rows.instant(row, "since"),
                    Rows.day(row, "first_late_day"),
                    row.getInt("open"),
                    row.getInt("overdue"),
                    row.getInt("verifying"),
                    row.getInt("total"),
                    Lateness.valueOf(row.getString("lateness")));
        }

        boolean visitOpen() {
            return switch (stage) {
                case SELF_REPORTING, VISIT_AWAITED, VISITING, SIGNING_MINUTES, CONCLUDING -> true;
                default -> false;
            };
        }
    }

    @Override
    public List<Milestone> milestones(int year) {
        boolean inspected = jdbc.sql(
                        "select exists (select from inspection_visit where cycle_year = :year and state <> 'PLANNED')")
                .param("year", year)
                .query(Boolean.class)
                .single();
        return inspected ? List.of(new Milestone(ID, LABEL, "")) : List.of();
    }

    @Override
    public String standings() {
        return "select n.unit_code, n.stage, n.lateness, "
                + "case when n.first_late_day <= :today then :today - n.first_late_day end as days_late from ("
                + INSPECTIONS + ") n";
    }

    @Override
    public Map<Place, MilestoneCell> cells(int year, LocalDate today, Collection<String> unitCodes, String viewer) {
        List<Inspection> inspections = jdbc.sql(INSPECTIONS + " and u.unit_code in (:units)")
                .param("year", year)
                .param("today", today)
                .param("units", unitCodes)
                .query((row, number) -> Inspection.of(row))
                .list();
        if (inspections.isEmpty()) {
            return Map.of();
        }
        Map<String, OpenTask> tasks = workflow.visitTasks(inspections.stream()
                .filter(Inspection::visitOpen)
                .map(inspection -> Objects.requireNonNull(inspection.visit()))
                .toList());
        Map<String, String> names = people.namesOf(Stream.concat(
                        inspections.stream().filter(Inspection::visitOpen).map(Inspection::teamHead),
                        tasks.values().stream().map(OpenTask::assignee).filter(Objects::nonNull))
                .collect(Collectors.toSet()));
        Set<String> workable = openTasks.workableBy(viewer, tasks.values());
        Map<Place, MilestoneCell> cells = new HashMap<>();
        inspections.forEach(inspection -> {
            OpenTask task = inspection.visit() == null ? null : tasks.get(inspection.visit());
            cells.put(
                    new Place(inspection.unitCode(), ID),
                    new MilestoneCell(
                            ID,
                            LABEL,
                            inspection.stage(),
                            inspection.stage().label(),
                            tone(inspection),
                            holder(inspection, task, names),
                            inspection.since() == null ? null : Rows.daysSince(inspection.since(), today),
                            inspection.since(),
                            dueText(inspection),
                            dueText(inspection),
                            inspection.lateness(),
                            latenessLabel(inspection, today),
                            StringUtils.capitalize(cause(inspection)),
                            url(inspection, year),
                            null,
                            task != null && workable.contains(task.id()) ? task.url() : null));
        });
        return cells;
    }

    private static Tone tone(Inspection inspection) {
        if (inspection.lateness() == Lateness.OVERDUE) {
            return Tone.BAD;
        }
        return switch (inspection.stage()) {
            case CONCLUDED -> Tone.GOOD;
            case NOT_INSPECTED, CANCELLED -> Tone.NONE;
            default -> inspection.lateness() == Lateness.DUE_SOON ? Tone.WARN : Tone.WAIT;
        };
    }

    /** The person who has taken the visit's task, or whom it is open to. */
    private static String holder(Inspection inspection, @Nullable OpenTask task, Map<String, String> names) {
        if (task == null) {
            return "";
        }
        String person = task.assignee() == null ? null : names.get(task.assignee());
        if (person != null) {
            return person;
        }
        String teamHead = names.getOrDefault(inspection.teamHead(), inspection.teamHead());
        return switch (inspection.stage()) {
            case SELF_REPORTING -> UnitRole.DRAFTER.label();
            case SIGNING_MINUTES -> inspection.teamSigned() ? UnitRole.HEAD.label() : teamHead;
            case CONCLUDING -> MinistryGroup.DIRECTOR.label();
            default -> "Đoàn của " + teamHead;
        };
    }

    private static String dueText(Inspection inspection) {
        return inspection.firstLateDay() == null
                ? ""
                : RULE.text(inspection.firstLateDay().minusDays(1));
    }

    private static String latenessLabel(Inspection inspection, LocalDate today) {
        if (inspection.firstLateDay() != null) {
            return Remaining.until(inspection.firstLateDay(), today).text();
        }
        return switch (inspection.lateness()) {
            case LATE -> "có kiến nghị thực hiện muộn";
            case ON_TIME -> "kiến nghị thực hiện đúng hạn";
            default -> "";
        };
    }

    private static String cause(Inspection inspection) {
        return switch (inspection.stage()) {
            case SELF_REPORTING -> "đơn vị chưa gửi báo cáo tự kiểm tra; " + days(inspection);
            case VISIT_AWAITED -> days(inspection);
            case VISITING -> "đoàn chưa chuyển biên bản; " + days(inspection);
            case SIGNING_MINUTES ->
                inspection.teamSigned() ? "biên bản đang chờ thủ trưởng đơn vị ký" : "biên bản đang chờ trưởng đoàn ký";
            case CONCLUDING -> "biên bản đã ký, chờ Vụ trưởng kết luận";
            case FOLLOWED_UP -> recommendations(inspection);
            case CONCLUDED ->
                inspection.total() == 0
                        ? "kết luận không có kiến nghị"
                        : "đã kết thúc %s kiến nghị".formatted(Numbers.text(inspection.total()));
            case CANCELLED -> "đợt kiểm tra đã hủy";
            default -> "";
        };
    }

    private static String days(Inspection inspection) {
        LocalDate first = Objects.requireNonNull(inspection.firstDay());
        LocalDate last = Objects.requireNonNull(inspection.lastDay());
        return first.equals(last)
                ? "đoàn làm việc ngày " + VietnameseDates.format(first)
                : "đoàn làm việc từ ngày %s đến ngày %s"
                        .formatted(VietnameseDates.format(first), VietnameseDates.format(last));
    }

    private static String recommendations(Inspection inspection) {
        List<String> parts = new ArrayList<>();
        parts.add("còn %s/%s kiến nghị".formatted(Numbers.text(inspection.open()), Numbers.text(inspection.total())));
        if (inspection.overdue() > 0) {
            parts.add("%s quá hạn".formatted(Numbers.text(inspection.overdue())));
        }
        if (inspection.verifying() > 0) {
            parts.add("%s chờ trưởng đoàn xác minh".formatted(Numbers.text(inspection.verifying())));
        }
        return String.join(", ", parts);
    }

    private static String url(Inspection inspection, int year) {
        if (inspection.visit() == null) {
            return "";
        }
        return inspection.stage() == MilestoneStage.FOLLOWED_UP
                ? UriComponentsBuilder.fromPath("/recommendations")
                        .queryParam("year", year)
                        .queryParam("unit", "{unit}")
                        .build(Map.of("unit", inspection.unitCode()))
                        .toString()
                : "/inspection-visits/" + inspection.visit();
    }
}
