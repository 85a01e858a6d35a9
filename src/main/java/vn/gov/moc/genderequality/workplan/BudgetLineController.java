package vn.gov.moc.genderequality.workplan;

import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** The budget lines: whoever sees work plans reads them, the finance desk writes. */
@Controller
class BudgetLineController {

    private final BudgetLines lines;
    private final WorkPlanAccess planAccess;
    private final AccessPolicy access;

    BudgetLineController(BudgetLines lines, WorkPlanAccess planAccess, AccessPolicy access) {
        this.lines = lines;
        this.planAccess = planAccess;
        this.access = access;
    }

    /** A line as the page shows it; years without an end are still in use. */
    record LineView(
            UUID id,
            String name,
            String legalBasis,
            int firstYear,
            @Nullable Integer lastYear,
            long version) {

        static LineView of(BudgetLine line) {
            return new LineView(
                    line.id(), line.name(), line.legalBasis(), line.firstYear(), line.lastYear(), line.version());
        }
    }

    @GetMapping("/budget-lines")
    String page(Principal user, Model model) {
        planAccess.requireSeesAny(user.getName());
        model.addAttribute("lines", lines.all().stream().map(LineView::of).toList());
        model.addAttribute("mayEdit", access.has(user.getName(), MinistryGroup.FINANCE));
        return "work-plan/budget-lines";
    }

    @GetMapping("/api/budget-lines/{id}")
    @ResponseBody
    LineView line(@PathVariable UUID id, Principal user) {
        planAccess.requireSeesAny(user.getName());
        return lines.all().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .map(LineView::of)
                .orElseThrow(() -> new NotFoundException("Không có mục chi này."));
    }

    @PostMapping("/api/budget-lines")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    LineView add(@RequestBody BudgetLineDraft draft, Principal user) {
        return LineView.of(lines.add(draft, user.getName()));
    }

    @PutMapping("/api/budget-lines/{id}")
    @ResponseBody
    LineView change(@PathVariable UUID id, @RequestBody BudgetLineDraft draft, Principal user) {
        return LineView.of(lines.change(id, draft, user.getName()));
    }
}
