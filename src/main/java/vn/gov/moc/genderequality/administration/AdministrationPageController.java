package vn.gov.moc.genderequality.administration;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.gov.moc.genderequality.organization.UnitKind;

/** The page of units and accounts. */
@Controller
class AdministrationPageController {

    private final AdministrationAccess access;

    AdministrationPageController(AdministrationAccess access) {
        this.access = access;
    }

    @GetMapping("/administration/units")
    String page(Principal user, Model model) {
        access.requireReader(user.getName());
        model.addAttribute("administrates", access.administrates(user.getName()));
        model.addAttribute("kinds", UnitKind.values());
        return "administration/units";
    }
}
