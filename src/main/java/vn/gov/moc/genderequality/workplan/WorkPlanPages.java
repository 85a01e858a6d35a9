package vn.gov.moc.genderequality.workplan;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.gov.moc.genderequality.cycle.AnnualCycle;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.CycleState;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Work plans as pages: the list of a year with its workbook, and one unit's plan with its progress. */
@Controller
class WorkPlanPages {

    private static final int PAGE_ROWS = 50;
    private static final String PATH = "/work-plans/";

    private final WorkPlans plans;
    private final WorkPlanOpenings openings;
    private final WorkPlanOverview overview;
    private final WorkPlanViews views;
    private final WorkPlanAccess planAccess;
    private final WorkPlanWorkflow workflow;
    private final OrganizationUnitRepository units;
    private final CycleService cycles;
    private final AccessPolicy access;

    WorkPlanPages(
            WorkPlans plans,
            WorkPlanOpenings openings,
            WorkPlanOverview overview,
            WorkPlanViews views,
            WorkPlanAccess planAccess,
            WorkPlanWorkflow workflow,
            OrganizationUnitRepository units,
            CycleService cycles,
            AccessPolicy access) {
        this.plans = plans;
        this.openings = openings;
        this.overview = overview;
        this.views = views;
        this.planAccess = planAccess;
        this.workflow = workflow;
        this.units = units;
        this.cycles = cycles;
        this.access = access;
    }

    /** Leads to the year asked for, else to the newest one. */
    @GetMapping("/work-plans")
    String newest(@RequestParam(required = false) @Nullable Integer year, Principal user) {
        planAccess.requireSeesAny(user.getName());
        if (year != null) {
            return "redirect:" + PATH + year;
        }
        return cycles.years().stream()
                .findFirst()
                .map(newest -> "redirect:" + PATH + newest)
                .orElse("work-plan/none");
    }

    /** The list of all plans the person sees; who belongs to one unit is led to its own. */
    @GetMapping(PATH + "{year}")
    String year(
            @PathVariable int year,
            WorkPlanQuery query,
            @RequestParam(defaultValue = "0") int page,
            Principal user,
            Model model) {
        planAccess.requireSeesAny(user.getName());
        AnnualCycle cycle = cycles.cycle(year);
        Set<String> own = planAccess.unitsOf(user.getName());
        if (!planAccess.seesAll(user.getName()) && own.size() == 1) {
            return "redirect:"
                    + UriComponentsBuilder.fromPath(PATH + year)
                            .pathSegment(own.iterator().next())
                            .encode()
                            .toUriString();
        }
        WorkPlanOpening opening = openings.opening(year).orElse(null);
        model.addAttribute("year", year);
        model.addAttribute("years", cycles.years());
        model.addAttribute("opening", opening);
        model.addAttribute(
                "mayOpen", opening == null && underWay(cycle) && access.has(user.getName(), MinistryGroup.DESK));
        model.addAttribute("finance", access.has(user.getName(), MinistryGroup.FINANCE));
        model.addAttribute("standings", overview.standings(year, user.getName()));
        model.addAttribute("plans", overview.page(year, query, page, PAGE_ROWS, user.getName()));
        model.addAttribute("query", query);
        model.addAttribute("states", WorkPlanState.values());
        model.addAttribute("address", query.at(PATH + year));
        model.addAttribute("workbook", query.at(PATH + year + ".xlsx"));
        model.addAttribute("zone", Zones.VIETNAM);
        return "work-plan/year";
    }

    /** What the filters let through, of all pages. */
    @GetMapping(PATH + "{year:\\d+}.xlsx")
    void workbook(@PathVariable int year, WorkPlanQuery query, Principal user, HttpServletResponse response)
            throws IOException {
        planAccess.requireSeesAny(user.getName());
        cycles.cycle(year);
        WorkPlanWorkbook.answer(year, overview.all(year, query, user.getName()), response);
    }

    /** @throws NotFoundException when the unit has no part in the year */
    @GetMapping(PATH + "{year}/{unit}")
    String unit(@PathVariable int year, @PathVariable String unit, Principal user, Model model) {
        planAccess.requireSees(user.getName(), unit);
        AnnualCycle cycle = cycles.cycle(year);
        WorkPlan plan = plans.find(WorkPlan.idOf(year, unit)).orElse(null);
        if (plan == null && !cycles.takesPart(year, unit)) {
            throw new NotFoundException("Năm %d không có đơn vị %s.".formatted(year, unit));
        }
        model.addAttribute("year", year);
        model.addAttribute("years", cycles.years());
        model.addAttribute("unitCode", unit);
        model.addAttribute(
                "unitName",
                plan == null ? units.findById(unit).map(OrganizationUnit::name).orElse(unit) : plan.unitName());
        model.addAttribute("plan", plan == null ? null : views.of(year, unit, user.getName()));
        model.addAttribute(
                "mayStart", plan == null && underWay(cycle) && access.has(user.getName(), UnitRole.DRAFTER, unit));
        model.addAttribute("ministry", planAccess.seesAll(user.getName()));
        model.addAttribute("task", plan == null ? null : task(plan, user.getName()));
        model.addAttribute("zone", Zones.VIETNAM);
        return "work-plan/unit";
    }

    /** Where the person's own next step is done; none when it is not his turn. */
    private @Nullable String task(WorkPlan plan, String user) {
        boolean his = switch (plan.state()) {
            case DRAFTING -> access.has(user, UnitRole.DRAFTER, plan.unitCode());
            case IN_REVIEW -> access.has(user, UnitRole.COMMITTEE, plan.unitCode());
            case CHECKING -> access.has(user, MinistryGroup.FINANCE);
            case APPROVING -> access.has(user, UnitRole.HEAD, plan.unitCode());
            case APPROVED, CANCELLED -> false;
        };
        OpenTask open = his ? workflow.tasks(Set.of(plan.id())).get(plan.id()) : null;
        return open == null ? null : open.url();
    }

    private static boolean underWay(AnnualCycle cycle) {
        return cycle.state() != CycleState.CLOSED && cycle.state() != CycleState.CANCELLED;
    }
}
