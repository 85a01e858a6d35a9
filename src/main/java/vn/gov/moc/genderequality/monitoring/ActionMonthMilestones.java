package vn.gov.moc.genderequality.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.gov.moc.genderequality.actionmonth.ActionMonthWorkflow;
import vn.gov.moc.genderequality.cycle.ActionMonthDates;
import vn.gov.moc.genderequality.cycle.AnnualCycle;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.engine.Numbers;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.engine.Remaining;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.UnitRole;

/**
 * How far the units are with the year's Action Month: first their plan is due, then results and evaluation; both are in time
 * until the day ends.
 */
@Component
@Order(3)
class ActionMonthMilestones implements MilestoneSource {

    static final String ID = "ACTION_MONTH";

    private static final String LABEL = "Tháng hành động";

    private static final DeadlineRule RULE = DeadlineRule.BY_END_OF_DAY;

    /** Everything that is told of a unit's month, by {@link MilestoneStage}'s and {@link Lateness}'s names. */
    private static final String MONTHS = """
            select u.unit_code, m.id, coalesce(m.state, 'NOT_STARTED') as stage, m.round, m.stage_since,
                   d.first_late_day, d.approved_on, d.completed_on,
                   case when d.first_late_day <= :today then 'OVERDUE'
                        when d.first_late_day <= :today + 7 then 'DUE_SOON'
                        when d.first_late_day is not null then 'NOT_DUE'
                        when d.completed_on > y.action_month_results_due_on then 'LATE'
                        when d.completed_on is not null then 'ON_TIME' else 'NONE' end as lateness
            from annual_cycle_unit u
            join annual_cycle y on y.cycle_year = u.cycle_year
            left join action_month m on m.cycle_year = u.cycle_year and m.unit_code = u.unit_code
            cross join lateral (
                select case when m.state in ('PLANNING', 'IN_REVIEW', 'APPROVING') then y.action_month_plan_due_on + 1
                            when m.state in ('RUNNING', 'EVALUATING') then y.action_month_results_due_on + 1
                       end as first_late_day,
                       cast(m.approved_at at time zone 'Asia/Ho_Chi_Minh' as date) as approved_on,
                       cast(m.completed_at at time zone 'Asia/Ho_Chi_Minh' as date) as completed_on) d
            where u.cycle_year = :year""";

    private final JdbcClient jdbc;
    private final CycleService cycles;
    private final ActionMonthWorkflow workflow;
    private final OpenTasks openTasks;
    private final PeopleDirectory people;

    ActionMonthMilestones(
            JdbcClient jdbc,
            CycleService cycles,
            ActionMonthWorkflow workflow,
            OpenTasks openTasks,
            PeopleDirectory people) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.workflow = workflow;
        this.openTasks = openTasks;
        this.people = people;
    }

    /**
     * A unit's month.
     *
     * @param id none while it has not opened for the unit
     * @param firstLateDay of what is due now; none when nothing is
     */
    private record Month(
            String unitCode,
            @Nullable String id,
            MilestoneStage stage,
            int round,
            @Nullable Instant since,
            @Nullable LocalDate firstLateDay,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate completedOn,
            Lateness lateness) {

        boolean open() {
            return id != null && stage != MilestoneStage.COMPLETED && stage != MilestoneStage.CANCELLED;
        }

        boolean returned() {
            return stage == MilestoneStage.PLANNING && round > 1;
        }
    }

    @Override
    public List<Milestone> milestones(int year) {
        return cycles
                .find(year)
                .map(AnnualCycle::actionMonth)
                .map(dates -> new Milestone(
                        ID,
                        LABEL,
                        "kế hoạch %s; tổng kết %s"
                                .formatted(RULE.text(dates.planDueOn()), RULE.text(dates.resultsDueOn()))))
                .stream()
                .toList();
    }

    @Override
    public String standings() {
        return "select a.unit_code, a.stage, a.lateness, "
                + "case when a.first_late_day <= :today then :today - a.first_late_day end as days_late from (" + MONTHS
                + ") a";
    }

    @Override
    public Map<Place, MilestoneCell> cells(int year, LocalDate today, Collection<String> unitCodes, String viewer) {
        List<Month> months = jdbc.sql(MONTHS + " and u.unit_code in (:units)")
                .param("year", year)
                .param("today", today)
                .param("units", unitCodes)
                .query((row, number) -> new Month(
                        row.getString("unit_code"),
                        row.getString("id"),
                        MilestoneStage.valueOf(row.getString("stage")),
                        row.getInt("round"),
                        Rows.instant(row, "stage_since"),
                        Rows.day(row, "first_late_day"),
                        Rows.day(row, "approved_on"),
                        Rows.day(row, "completed_on"),
                        Lateness.valueOf(row.getString("lateness"))))
                .list();
        if (months.isEmpty()) {
            return Map.of();
        }
        ActionMonthDates dates = cycles.cycle(year).actionMonth();
        Map<String, OpenTask> tasks = workflow.tasks(months.stream()
                .filter(Month::open)
                .map(month -> Objects.requireNonNull(month.id()))
                .toList());
        Map<String, String> names = people.namesOf(tasks.values().stream()
                .map(OpenTask::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Set<String> workable = openTasks.workableBy(viewer, tasks.values());
        Map<Place, MilestoneCell> cells = new HashMap<>();
        months.forEach(month -> {
            OpenTask task = month.id() == null ? null : tasks.get(month.id());
            cells.put(
                    new Place(month.unitCode(), ID),
                    new MilestoneCell(
                            ID,
                            LABEL,
                            month.stage(),
                            month.stage().label(),
                            tone(month),
                            task == null ? "" : holder(month.stage(), task.assignee(), names),
                            daysInStage(month, today),
                            month.since(),
                            dueText(month),
                            dueText(month),
                            month.lateness(),
                            latenessLabel(month, dates, today),
                            cause(month, dates, today),
                            month.id() == null ? "" : "/action-months/%d/%s".formatted(year, month.unitCode()),
                            null,
                            task != null && workable.contains(task.id()) ? task.url() : null));
        });
        return cells;
    }

    private static @Nullable Integer daysInStage(Month month, LocalDate today) {
        return month.since() == null ? null : Rows.daysSince(month.since(), today);
    }

    private static Tone tone(Month month) {
        if (month.lateness() == Lateness.OVERDUE) {
            return Tone.BAD;
        }
        return switch (month.stage()) {
            case COMPLETED -> Tone.GOOD;
            case NOT_STARTED, CANCELLED -> Tone.NONE;
            default -> month.lateness() == Lateness.DUE_SOON || month.returned() ? Tone.WARN : Tone.WAIT;
        };
    }

    /** The person who has taken the task, or the group it is open to. */
    private static String holder(MilestoneStage stage, @Nullable String assignee, Map<String, String> names) {
        String person = assignee == null ? null : names.get(assignee);
        if (person != null) {
            return person;
        }
        return switch (stage) {
            case IN_REVIEW -> UnitRole.COMMITTEE.label();
            case APPROVING -> UnitRole.HEAD.label();
            default -> UnitRole.DRAFTER.label();
        };
    }

    private static String dueText(Month month) {
        return month.firstLateDay() == null
                ? ""
                : RULE.text(month.firstLateDay().minusDays(1));
    }

    private static String latenessLabel(Month month, ActionMonthDates dates, LocalDate today) {
        if (month.firstLateDay() != null) {
            return Remaining.until(month.firstLateDay(), today).text();
        }
        if (month.completedOn() == null) {
            return "";
        }
        return month.lateness() == Lateness.LATE
                ? "tổng kết muộn %s ngày".formatted(daysAfter(dates.resultsDueOn(), month.completedOn()))
                : "tổng kết đúng hạn";
    }

    private static String cause(Month month, ActionMonthDates dates, LocalDate today) {
        List<String> causes = new ArrayList<>();
        causes.add(standing(month, dates, today));
        if (month.approvedOn() != null && month.approvedOn().isAfter(dates.planDueOn())) {
            causes.add("kế hoạch phê duyệt muộn %s ngày".formatted(daysAfter(dates.planDueOn(), month.approvedOn())));
        }
        return StringUtils.capitalize(String.join("; ", causes));
    }

    private static String standing(Month month, ActionMonthDates dates, LocalDate today) {
        Integer days = daysInStage(month, today);
        String forDays = days == null || days == 0 ? "" : " %s ngày".formatted(Numbers.text(days));
        return switch (month.stage()) {
            case NOT_STARTED ->
                today.isBefore(dates.opensOn())
                        ? "đơn vị lập kế hoạch từ ngày " + VietnameseDates.format(dates.opensOn())
                        : "đơn vị chưa được giao việc lập kế hoạch";
            case PLANNING ->
                (month.returned() ? "kế hoạch bị trả lại, đơn vị đang sửa" : "đơn vị đang lập kế hoạch") + forDays;
            case IN_REVIEW -> "đang chờ Ban VSTBPN đơn vị thẩm định kế hoạch" + forDays;
            case APPROVING -> "đang chờ thủ trưởng đơn vị phê duyệt kế hoạch" + forDays;
            case RUNNING ->
                today.isBefore(dates.beginsOn())
                        ? "kế hoạch đã phê duyệt, Tháng hành động bắt đầu ngày "
                                + VietnameseDates.format(dates.beginsOn())
                        : "đơn vị đang tổ chức các hoạt động, chưa ghi đủ kết quả";
            case EVALUATING -> "đã ghi đủ kết quả, đơn vị đang tổng kết" + forDays;
            case COMPLETED -> "tổng kết ngày " + VietnameseDates.format(Objects.requireNonNull(month.completedOn()));
            default -> "đơn vị thôi thực hiện Tháng hành động";
        };
    }

    private static String daysAfter(LocalDate due, LocalDate day) {
        return Numbers.text((int) ChronoUnit.DAYS.between(due, day));
    }
}
