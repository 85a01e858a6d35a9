package vn.gov.moc.genderequality.inspection;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Inspections as pages: the year's program for the ministry, their own visits for everybody else, and each visit. */
@Controller
class InspectionPages {

    private final InspectionViews views;
    private final InspectionPrograms programs;
    private final VisitLists lists;
    private final InspectionFiles files;
    private final InspectionWorkflow workflow;
    private final OpenTasks openTasks;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final Clock clock;

    InspectionPages(
            InspectionViews views,
            InspectionPrograms programs,
            VisitLists lists,
            InspectionFiles files,
            InspectionWorkflow workflow,
            OpenTasks openTasks,
            PeopleDirectory people,
            AccessPolicy access,
            Clock clock) {
        this.views = views;
        this.programs = programs;
        this.lists = lists;
        this.files = files;
        this.workflow = workflow;
        this.openTasks = openTasks;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** Leads the ministry to the year asked for, else to the newest one; shows everybody else the visits that concern him. */
    @GetMapping("/inspections")
    String inspections(@RequestParam(required = false) @Nullable Integer year, Principal user, Model model) {
        access.requireSeesAnyUnit(user.getName());
        if (access.seesAllUnits(user.getName())) {
            return Stream.concat(Stream.ofNullable(year), programs.years().stream())
                    .findFirst()
                    .map(each -> "redirect:/inspections/" + each)
                    .orElse("inspection/none");
        }
        model.addAttribute("own", lists.ofUnits(user.getName()));
        model.addAttribute("team", lists.ofTeam(user.getName()));
        return "inspection/own";
    }

    @GetMapping("/inspections/{year}")
    String program(@PathVariable int year, Principal user, Model model) {
        ProgramView program = views.program(year, user.getName());
        model.addAttribute("program", program);
        model.addAttribute("years", programs.years());
        model.addAttribute("reportedAt", reportedAt(year));
        model.addAttribute(
                "conflicts", program.conflicts().stream().collect(Collectors.groupingBy(VisitConflict::visitId)));
        model.addAttribute(
                "mayPropose",
                program.state() == ProgramState.RUNNING
                        && program.change() == null
                        && access.has(user.getName(), MinistryGroup.COMMITTEE));
        common(model);
        return "inspection/program";
    }

    /** When the units handed in their own reports, by visit; those that have not are missing. */
    private Map<String, Instant> reportedAt(int year) {
        return programs.visits(year).stream()
                .filter(visit -> visit.selfReportedAt() != null)
                .collect(
                        Collectors.toMap(InspectionVisit::id, visit -> Objects.requireNonNull(visit.selfReportedAt())));
    }

    @GetMapping("/inspection-visits/{id}")
    String visit(@PathVariable String id, Principal user, Model model) {
        VisitView view = views.visit(id, user.getName());
        OpenTask task = workflow.visitTasks(List.of(id)).get(id);
        boolean workable = task != null
                && openTasks.workableBy(user.getName(), List.of(task)).contains(task.id());
        model.addAttribute("view", view);
        model.addAttribute("files", files.of(id, user.getName()));
        model.addAttribute("stages", VisitStage.of(view.visit().state()));
        model.addAttribute("task", task);
        model.addAttribute("workable", workable);
        model.addAttribute("holder", holder(view, task));
        model.addAttribute("ministry", access.seesAllUnits(user.getName()));
        model.addAttribute(
                "writes",
                view.visit().state() == VisitState.VISITING
                        && view.visit().team().stream()
                                .anyMatch(member -> member.id().equals(user.getName())));
        common(model);
        return "inspection/visit";
    }

    /** The person who has taken what the visit waits for, or those it waits for; empty when it waits for nobody. */
    private String holder(VisitView view, @Nullable OpenTask task) {
        String assignee = task == null ? null : task.assignee();
        String group = switch (view.visit().state()) {
            case PLANNED, READY, CONCLUDED, CANCELLED -> "";
            case PREPARING -> UnitRole.DRAFTER.label() + " của đơn vị";
            case VISITING -> "Đoàn kiểm tra";
            case SIGNING ->
                Objects.requireNonNullElse(view.awaitedSide(), MinutesSide.TEAM).label();
            case CONCLUDING -> MinistryGroup.DIRECTOR.label();
        };
        return assignee == null || group.isEmpty() ? group : "%s (%s)".formatted(group, people.nameOf(assignee));
    }

    private void common(Model model) {
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), Zones.VIETNAM));
        model.addAttribute("zone", Zones.VIETNAM);
    }
}
