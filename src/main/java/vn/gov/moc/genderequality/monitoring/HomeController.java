package vn.gov.moc.genderequality.monitoring;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.guidance.GuidanceService;
import vn.gov.moc.genderequality.guidance.GuidanceSummary;
import vn.gov.moc.genderequality.notification.NotificationInbox;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.unitreport.ReportList;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.ReportSummary;

/** The own pages: a person's home, the reports he may see, the guidance. */
@Controller
class HomeController {

    private static final int HOME_ROWS = 10;
    private static final int PAGE_ROWS = 25;
    private static final int LAST_PAGE = 100_000;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("periodId"), Sort.Order.asc("unitCode"));

    private final OpenTasks tasks;
    private final ReportList reportList;
    private final ReportService reports;
    private final GuidanceService guidances;
    private final NotificationInbox notifications;
    private final CycleService cycles;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final Clock clock;

    HomeController(
            OpenTasks tasks,
            ReportList reportList,
            ReportService reports,
            GuidanceService guidances,
            NotificationInbox notifications,
            CycleService cycles,
            PeopleDirectory people,
            AccessPolicy access,
            Clock clock) {
        this.tasks = tasks;
        this.reportList = reportList;
        this.reports = reports;
        this.guidances = guidances;
        this.notifications = notifications;
        this.cycles = cycles;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Principal principal, Model model) {
        String user = principal.getName();
        model.addAttribute("displayName", people.nameOf(user));
        model.addAttribute(
                "tasks",
                tasks.waitingFor(user, HOME_ROWS).stream().map(this::row).toList());
        model.addAttribute("notices", notifications.latest(user, HOME_ROWS));
        model.addAttribute("guidance", guidance(user));
        model.addAttribute(
                "reports",
                reportList
                        .visibleTo(user, "", "", PageRequest.of(0, HOME_ROWS, NEWEST_FIRST))
                        .getContent());
        return "home";
    }

    private @Nullable GuidanceSummary guidance(String user) {
        return cycles.newest()
                .flatMap(cycle -> guidances.summary(cycle.year(), user))
                .orElse(null);
    }

    private TaskRow row(OpenTask task) {
        Instant due = task.due();
        return new TaskRow(
                task.name(),
                subject(task.businessKey()),
                due == null ? null : LocalDate.ofInstant(due, Zones.VIETNAM),
                due != null && due.isBefore(clock.instant()),
                task.url());
    }

    /** What the task is about: the report's title and unit, or the year. */
    private String subject(String businessKey) {
        return reports.title(businessKey).orElse("Năm " + businessKey);
    }

    @GetMapping("/reports")
    String reports(
            Principal user,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Page<ReportSummary> rows = reportList.visibleTo(
                user.getName(),
                query,
                year,
                PageRequest.of(Math.min(Math.max(page, 0), LAST_PAGE), PAGE_ROWS, NEWEST_FIRST));
        model.addAttribute("rows", rows.getContent());
        model.addAttribute("query", query);
        model.addAttribute("year", year);
        model.addAttribute("page", rows.getNumber());
        model.addAttribute("totalPages", rows.getTotalPages());
        return "reports";
    }

    @GetMapping("/reports/{id}")
    String report(@PathVariable String id, Principal user, Model model) {
        access.requireSeesUnit(user.getName(), reports.report(id).unitCode());
        model.addAttribute("reportId", id);
        model.addAttribute("mayAdmit", access.has(user.getName(), MinistryGroup.DESK) && reports.closed(id));
        return "report";
    }

    @GetMapping("/guidances/{year}")
    String guidance(@PathVariable int year, Model model) {
        model.addAttribute("year", year);
        return "guidance";
    }

    /** A task as a line of the home page. */
    record TaskRow(String name, String subject, @Nullable LocalDate due, boolean overdue, String url) {}
}
