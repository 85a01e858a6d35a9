package vn.gov.moc.genderequality.consolidation;

import java.security.Principal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.gov.moc.genderequality.organization.AccessPolicy;

/** The pages of the consolidated reports, for the ministry: the list, and one to read. */
@Controller
@RequestMapping("/consolidations")
class ConsolidationPages {

    private final ConsolidationViews views;
    private final AccessPolicy access;

    ConsolidationPages(ConsolidationViews views, AccessPolicy access) {
        this.views = views;
        this.access = access;
    }

    @GetMapping
    String list(Principal user) {
        if (!access.seesAllUnits(user.getName())) {
            throw new AccessDeniedException("consolidations");
        }
        return "consolidation/list";
    }

    @GetMapping("/{id}")
    String consolidation(@PathVariable String id, Principal user, Model model) {
        model.addAttribute("consolidationId", views.readable(id, user.getName()).id());
        return "consolidation/consolidation";
    }
}
