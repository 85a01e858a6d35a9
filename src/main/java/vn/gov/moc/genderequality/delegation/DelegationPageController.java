package vn.gov.moc.genderequality.delegation;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.UnitRole;

/** The page on which heads delegate and everybody concerned reads. */
@Controller
class DelegationPageController {

    private final DelegationViews views;
    private final AccessPolicy access;

    DelegationPageController(DelegationViews views, AccessPolicy access) {
        this.views = views;
        this.access = access;
    }

    @GetMapping("/delegations")
    String page(Principal user, Model model) {
        views.requireReader(user.getName());
        model.addAttribute(
                "mayGrant", !access.unitsOf(user.getName(), UnitRole.HEAD).isEmpty());
        return "delegations";
    }
}
