package vn.gov.moc.genderequality.security;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the webapps' pages, which no template of ours makes, the same links as the header of the own pages. */
@RestController
class SiteMenuController {

    private final SiteMenu menu;

    SiteMenuController(SiteMenu menu) {
        this.menu = menu;
    }

    /** The links the person has use for, in groups. */
    @GetMapping("/api/site-menu")
    List<SiteMenu.Group> links(Authentication person) {
        return menu.of(person);
    }
}
