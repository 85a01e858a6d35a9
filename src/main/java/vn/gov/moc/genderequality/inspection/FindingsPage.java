package vn.gov.moc.genderequality.inspection;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where the team writes on the spot, on a telephone. */
@Controller
class FindingsPage {

    private final InspectionVisits visits;
    private final VisitAccess access;

    FindingsPage(InspectionVisits visits, VisitAccess access) {
        this.visits = visits;
        this.access = access;
    }

    /** @throws org.springframework.security.access.AccessDeniedException when the person is not of the team */
    @GetMapping("/inspection-visits/{id}/findings")
    String findings(@PathVariable String id, Principal user, Model model) {
        InspectionVisit visit = visits.visit(id);
        access.requireInTeam(user.getName(), visit);
        model.addAttribute("visitId", visit.id());
        model.addAttribute("unitName", visit.unitName());
        return "inspection/findings";
    }
}
