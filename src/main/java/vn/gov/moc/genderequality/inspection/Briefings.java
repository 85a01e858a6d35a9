package vn.gov.moc.genderequality.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.difficulty.DifficultyState;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.inspection.Briefing.Table;
import vn.gov.moc.genderequality.inspection.Briefing.Text;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.ReportTemplate;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Measure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;

/** Puts together what the system knows of a unit, for the team that visits it and the ministry. */
@Component
@Transactional(readOnly = true)
class Briefings {

    private static final int PERIODS = 4;

    /** The sections whose figures a team looks at (directive §7): events, women cadres, the committee's work. */
    private static final Set<String> FIGURE_SECTIONS = Set.of("I.4", "I.5.2", "I.7.1", "I.7.2");

    /** The sections in which reports speak of difficulties. */
    private static final List<String> DIFFICULTIES = List.of("I.5.3", "I.6.2", "II.3", "III");

    private static final String NOTHING = "–";

    private final InspectionVisits visits;
    private final InspectionPapers papers;
    private final VisitAccess visitAccess;
    private final ReportTemplates templates;
    private final JdbcClient jdbc;
    private final Clock clock;

    Briefings(
            InspectionVisits visits,
            InspectionPapers papers,
            VisitAccess visitAccess,
            ReportTemplates templates,
            JdbcClient jdbc,
            Clock clock) {
        this.visits = visits;
        this.papers = papers;
        this.visitAccess = visitAccess;
        this.templates = templates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.springframework.security.access.AccessDeniedException when the person is neither of the team nor the ministry */
    Briefing of(String visitId, String user) {
        InspectionVisit visit = visits.visit(visitId);
        visitAccess.requireSeesTeamWork(user, visit);
        List<Report> accepted = accepted(visit.unitCode());
        return new Briefing(
                papers.snapshot(visit),
                List.of(
                        figures(visit.unitCode(), accepted),
                        reports(visit.unitCode()),
                        actionMonths(visit.unitCode()),
                        earlierRecommendations(visit),
                        raised(visit.unitCode())),
                Stream.concat(selfReport(visit).stream(), difficulties(accepted).stream())
                        .toList());
    }

    /** An accepted report. */
    private record Report(String id, String period, String templateId, PeriodKind kind, int year) {}

    /** The last periodic ones, the oldest first; one that was asked for once has other sections and figures. */
    private List<Report> accepted(String unitCode) {
        List<Report> newest = new ArrayList<>(jdbc.sql("""
                        select r.id, p.label, r.template_id, p.kind, p.cycle_year
                        from unit_report r join reporting_period p on p.id = r.period_id
                        where r.unit_code = :unit and r.accepted_issue is not null and p.kind in ('MID_YEAR', 'YEAR_END')
                        order by p.opens_on desc limit :periods
                        """)
                .param("unit", unitCode)
                .param("periods", PERIODS)
                .query((row, number) -> new Report(
                        row.getString("id"),
                        row.getString("label"),
                        row.getString("template_id"),
                        PeriodKind.valueOf(row.getString("kind")),
                        row.getInt("cycle_year")))
                .list());
        Collections.reverse(newest);
        return newest;
    }

    private Table figures(String unitCode, List<Report> accepted) {
        Map<String, Map<String, Integer>> numbers = new HashMap<>();
        jdbc.sql("select report_id, cell, number from accepted_figure where unit_code = :unit and status = 'NUMBER'")
                .param("unit", unitCode)
                .query(row -> {
                    numbers.computeIfAbsent(row.getString("report_id"), id -> new HashMap<>())
                            .put(row.getString("cell"), row.getInt("number"));
                });
        List<List<String>> rows = accepted.isEmpty()
                ? List.of()
                : sections(accepted.get(accepted.size() - 1))
                        .flatMap(section -> section.figures().stream())
                        .map(figure -> Stream.concat(
                                        Stream.of("%s (%s)".formatted(figure.label(), figure.unit())),
                                        accepted.stream()
                                                .map(report ->
                                                        value(figure, numbers.getOrDefault(report.id(), Map.of()))))
                                .toList())
                        .toList();
        return new Table(
                "Số liệu qua các báo cáo đã được Bộ tiếp nhận",
                Stream.concat(Stream.of("Chỉ tiêu"), accepted.stream().map(Report::period))
                        .toList(),
                true,
                rows,
                "Nữ/tổng số (tỷ lệ nữ) hoặc số lượng; “–” là không có số liệu.");
    }

    private Stream<Section> sections(Report report) {
        ReportTemplate template = templates.get(report.templateId());
        return template.sectionsFor(report.kind()).filter(section -> FIGURE_SECTIONS.contains(section.key()));
    }

    private static String value(Figure figure, Map<String, Integer> numbers) {
        Integer women = numbers.get(figure.cell(Measure.WOMEN, Moment.NOW));
        Integer total = numbers.get(figure.cell(Measure.TOTAL, Moment.NOW));
        Integer count = numbers.get(figure.cell(Measure.COUNT, Moment.NOW));
        if (women == null || total == null) {
            return count == null ? NOTHING : TypedText.number(count);
        }
        String share = total == 0 ? "" : " (%s%%)".formatted(TypedText.number(Math.round(100.0 * women / total)));
        return "%s/%s%s".formatted(TypedText.number(women), TypedText.number(total), share);
    }

    private Table reports(String unitCode) {
        List<List<String>> rows = jdbc.sql("""
                        select p.label, r.deadline_rule, r.original_due_on, r.due_on, r.round, r.late,
                               cast(r.submitted_at at time zone 'Asia/Ho_Chi_Minh' as date) as submitted_on
                        from unit_report r join reporting_period p on p.id = r.period_id
                        where r.unit_code = :unit and r.state <> 'CANCELLED'
                        order by p.opens_on desc limit :periods
                        """)
                .param("unit", unitCode)
                .param("periods", PERIODS)
                .query((row, number) -> {
                    DeadlineRule rule = DeadlineRule.valueOf(row.getString("deadline_rule"));
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    LocalDate original = row.getObject("original_due_on", LocalDate.class);
                    LocalDate submitted = row.getObject("submitted_on", LocalDate.class);
                    return List.of(
                            row.getString("label"),
                            rule.text(due) + (due.equals(original) ? "" : " (gia hạn)"),
                            submitted == null ? "chưa nộp" : VietnameseDates.format(submitted),
                            punctuality(rule.firstLateDay(due), submitted, row.getBoolean("late")),
                            returns(row.getInt("round")));
                })
                .list();
        return new Table(
                "Nộp báo cáo định kỳ",
                List.of("Kỳ báo cáo", "Hạn", "Ngày nộp", "Đúng hạn", "Trả lại"),
                false,
                rows,
                "");
    }

    private String punctuality(LocalDate firstLateDay, @Nullable LocalDate submitted, boolean late) {
        LocalDate until = Optional.ofNullable(submitted).orElseGet(this::today);
        long days = ChronoUnit.DAYS.between(firstLateDay, until) + 1;
        if (submitted == null) {
            return days > 0 ? "quá hạn %s ngày".formatted(TypedText.number(days)) : "chưa đến hạn";
        }
        return late && days > 0 ? "muộn %s ngày".formatted(TypedText.number(days)) : "đúng hạn";
    }

    private static String returns(int round) {
        return round == 1 ? "không" : "%d lần".formatted(round - 1);
    }

    private Table actionMonths(String unitCode) {
        List<List<String>> rows = jdbc.sql("""
                        select m.cycle_year, cast(m.approved_at at time zone 'Asia/Ho_Chi_Minh' as date) as approved_on,
                               y.action_month_plan_due_on as due_on,
                               count(a.id) filter (where a.planned) as planned,
                               count(a.id) filter (where a.state = 'HELD') as held
                        from action_month m
                        join annual_cycle y on y.cycle_year = m.cycle_year
                        left join activity a on a.unit_code = m.unit_code and a.cycle_year = m.cycle_year and a.action_month
                        where m.unit_code = :unit and m.state <> 'CANCELLED'
                        group by m.cycle_year, m.approved_at, y.action_month_plan_due_on
                        order by m.cycle_year desc limit :periods
                        """)
                .param("unit", unitCode)
                .param("periods", PERIODS)
                .query((row, number) -> {
                    LocalDate approved = row.getObject("approved_on", LocalDate.class);
                    return List.of(
                            "Năm " + row.getInt("cycle_year"),
                            "chậm nhất " + VietnameseDates.format(row.getObject("due_on", LocalDate.class)),
                            approved == null ? "chưa phê duyệt" : VietnameseDates.format(approved),
                            TypedText.number(row.getInt("planned")),
                            TypedText.number(row.getInt("held")));
                })
                .list();
        return new Table(
                "Tháng hành động",
                List.of("Năm", "Hạn kế hoạch", "Kế hoạch phê duyệt", "Hoạt động theo kế hoạch", "Đã tổ chức"),
                false,
                rows,
                "");
    }

    private Table earlierRecommendations(InspectionVisit visit) {
        LocalDate today = today();
        List<List<String>> rows = jdbc.sql("""
                        select r.visit_id, r.number, r.content, r.state, r.due_on,
                               cast(r.issued_at at time zone 'Asia/Ho_Chi_Minh' as date) as issued_on
                        from recommendation r where r.unit_code = :unit and r.visit_id <> :visit
                        order by r.closed_at is null desc, r.due_on limit 50
                        """)
                .param("unit", visit.unitCode())
                .param("visit", visit.id())
                .query((row, number) -> {
                    RecommendationState state = RecommendationState.valueOf(row.getString("state"));
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    LocalDate issued = row.getObject("issued_on", LocalDate.class);
                    boolean overdue = !state.over() && due.isBefore(today);
                    return List.of(
                            row.getString("content"),
                            VietnameseDates.format(issued),
                            VietnameseDates.format(due),
                            state.label()
                                    + (overdue
                                            ? ", quá hạn %s ngày"
                                                    .formatted(TypedText.number(ChronoUnit.DAYS.between(due, today)))
                                            : ""));
                })
                .list();
        return new Table(
                "Kiến nghị của các đợt kiểm tra trước",
                List.of("Nội dung", "Ngày kiến nghị", "Thời hạn", "Tình trạng"),
                false,
                rows,
                "Kiến nghị chưa kết thúc đứng trước.");
    }

    /** What the unit has raised with the ministry; what it has withdrawn is left out. */
    private Table raised(String unitCode) {
        List<List<String>> rows = jdbc.sql("""
                        select d.subject, d.section_title, d.state,
                               cast(d.raised_at at time zone 'Asia/Ho_Chi_Minh' as date) as raised_on
                        from difficulty d where d.unit_code = :unit and d.state <> 'WITHDRAWN'
                        order by d.closed_at is null desc, d.raised_at desc limit 50
                        """)
                .param("unit", unitCode)
                .query((row, number) -> List.of(
                        row.getString("subject"),
                        row.getString("section_title").isEmpty() ? NOTHING : row.getString("section_title"),
                        VietnameseDates.format(row.getObject("raised_on", LocalDate.class)),
                        DifficultyState.valueOf(row.getString("state")).label()))
                .list();
        return new Table(
                "Vướng mắc đơn vị đã nêu với Bộ",
                List.of("Vướng mắc", "Mục báo cáo", "Ngày nêu", "Tình trạng"),
                false,
                rows,
                "Vướng mắc chưa giải quyết đứng trước.");
    }

    private List<Text> selfReport(InspectionVisit visit) {
        if (visit.selfReportedAt() == null) {
            return List.of();
        }
        Map<InspectionTopic, VisitTopic> written = visits.topics(visit.id());
        return Arrays.stream(InspectionTopic.values())
                .flatMap(topic -> Stream.ofNullable(written.get(topic)))
                .map(row -> new Text(row.topic().label(), "Báo cáo tự kiểm tra", row.selfReport()))
                .toList();
    }

    /** What the unit's newest accepted report says of difficulties and asks for. */
    private List<Text> difficulties(List<Report> accepted) {
        if (accepted.isEmpty()) {
            return List.of();
        }
        Report last = accepted.get(accepted.size() - 1);
        Map<String, String> texts = new HashMap<>();
        jdbc.sql("""
                        select t.key, t.value
                        from unit_report r join report_issue i on i.id = r.accepted_issue
                        cross join lateral jsonb_each_text(i.content::jsonb -> 'content' -> 'texts') t
                        where r.id = :report and t.key in (:sections)
                        """).param("report", last.id()).param("sections", DIFFICULTIES).query(row -> {
            texts.put(row.getString("key"), row.getString("value"));
        });
        return templates
                .get(last.templateId())
                .sectionsFor(last.kind())
                .filter(section -> texts.containsKey(section.key()))
                .map(section -> new Text(
                        section.title(last.kind(), last.year()),
                        "Báo cáo " + last.period(),
                        texts.getOrDefault(section.key(), "")))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
    }
}
