package vn.gov.moc.genderequality.workplan;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was planned, for whoever writes or reads the report. */
@RestController
class ReportPlanItemsController {

    private final ReportPlanItems items;

    ReportPlanItemsController(ReportPlanItems items) {
        this.items = items;
    }

    @GetMapping("/api/reports/{id}/plan-items")
    ReportPlanItems.View planItems(@PathVariable String id, Principal user) {
        return items.of(id, user.getName());
    }
}
