package vn.gov.moc.genderequality.workplan;

import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.workplan.WorkPlanView.ItemView;

/** Work plans behind their forms and pages: the desk opens, drafters write, the finance desk comments, others read. */
@RestController
@RequestMapping("/api/work-plans")
class WorkPlanController {

    private final WorkPlans plans;
    private final WorkPlanItems items;
    private final WorkPlanOpenings openings;
    private final WorkPlanViews views;

    WorkPlanController(WorkPlans plans, WorkPlanItems items, WorkPlanOpenings openings, WorkPlanViews views) {
        this.plans = plans;
        this.items = items;
        this.openings = openings;
        this.views = views;
    }

    /**
     * What the finance desk says of an item.
     *
     * @param version the version the item was read at
     */
    record Comment(@Nullable String budgetComment, long version) {}

    @PostMapping("/{year}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@PathVariable int year, @RequestBody WorkPlanOpenings.Request request, Principal user) {
        openings.openYear(year, request, user.getName());
    }

    @PostMapping("/{year}/{unit}")
    @ResponseStatus(HttpStatus.CREATED)
    WorkPlanView start(@PathVariable int year, @PathVariable String unit, Principal user) {
        openings.start(year, unit, user.getName());
        return views.of(year, unit, user.getName());
    }

    @GetMapping("/{year}/{unit}")
    WorkPlanView plan(@PathVariable int year, @PathVariable String unit, Principal user) {
        return views.of(year, unit, user.getName());
    }

    @PutMapping("/{year}/{unit}/texts")
    WorkPlanView save(
            @PathVariable int year, @PathVariable String unit, @RequestBody WorkPlans.Texts texts, Principal user) {
        plans.save(WorkPlan.idOf(year, unit), texts, user.getName());
        return views.of(year, unit, user.getName());
    }

    @PostMapping("/{year}/{unit}/items")
    @ResponseStatus(HttpStatus.CREATED)
    ItemView add(
            @PathVariable int year, @PathVariable String unit, @RequestBody WorkPlanItemDraft draft, Principal user) {
        return views.of(items.add(year, unit, draft, user.getName()).id(), user.getName());
    }

    @GetMapping("/items/{id}")
    ItemView item(@PathVariable UUID id, Principal user) {
        return views.of(id, user.getName());
    }

    @PutMapping("/items/{id}")
    ItemView describe(@PathVariable UUID id, @RequestBody WorkPlanItemDraft draft, Principal user) {
        items.describe(id, draft, user.getName());
        return views.of(id, user.getName());
    }

    @DeleteMapping("/items/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @RequestParam long version, Principal user) {
        items.remove(id, version, user.getName());
    }

    @GetMapping("/items/{id}/progress")
    ItemView progress(@PathVariable UUID id, Principal user) {
        return views.of(id, user.getName());
    }

    @PutMapping("/items/{id}/progress")
    ItemView record(@PathVariable UUID id, @RequestBody WorkProgressDraft draft, Principal user) {
        items.record(id, draft, user.getName());
        return views.of(id, user.getName());
    }

    @GetMapping("/items/{id}/comment")
    ItemView comment(@PathVariable UUID id, Principal user) {
        return views.of(id, user.getName());
    }

    @PutMapping("/items/{id}/comment")
    ItemView comment(@PathVariable UUID id, @RequestBody Comment comment, Principal user) {
        items.comment(id, comment.budgetComment(), comment.version(), user.getName());
        return views.of(id, user.getName());
    }
}
