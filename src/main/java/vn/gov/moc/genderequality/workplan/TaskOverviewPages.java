package vn.gov.moc.genderequality.workplan;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.UnitKind;

/** The year's eight tasks as a page: every unit for the ministry, the own one for a unit's people. */
@Controller
class TaskOverviewPages {

    private static final int PAGE_ROWS = 50;

    private final TaskOverview overview;
    private final AccessPolicy access;

    TaskOverviewPages(TaskOverview overview, AccessPolicy access) {
        this.overview = overview;
        this.access = access;
    }

    @GetMapping("/work-plans/{year}/tasks")
    String tasks(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable UnitKind kind,
            @RequestParam(defaultValue = "0") int page,
            Principal user,
            Model model) {
        model.addAttribute("tasks", overview.page(year, kind, page, PAGE_ROWS, user.getName()));
        model.addAttribute("ministry", access.seesAllUnits(user.getName()));
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", UnitKind.values());
        model.addAttribute("standings", TaskStanding.values());
        model.addAttribute("address", address("/work-plans/{year}/tasks", year, kind));
        model.addAttribute("workbook", address("/work-plans/{year}/tasks.xlsx", year, kind));
        return "work-plan/tasks";
    }

    /** What the filter lets through, of all pages. */
    @GetMapping("/work-plans/{year}/tasks.xlsx")
    void workbook(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable UnitKind kind,
            Principal user,
            HttpServletResponse response)
            throws IOException {
        try (TaskOverviewWorkbook workbook = new TaskOverviewWorkbook(year)) {
            overview.each(year, kind, user.getName(), workbook::add);
            workbook.answer(response);
        }
    }

    private static String address(String path, int year, @Nullable UnitKind kind) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (kind != null) {
            address.queryParam("kind", kind.name());
        }
        return address.buildAndExpand(year).toUriString();
    }
}
