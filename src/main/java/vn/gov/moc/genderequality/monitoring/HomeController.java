package vn.gov.moc.genderequality.monitoring;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A person's home page. */
@Controller
class HomeController {

    private final HomePages homePages;

    HomeController(HomePages homePages) {
        this.homePages = homePages;
    }

    @GetMapping("/")
    String home(Principal person, Model model) {
        model.addAttribute("home", homePages.of(person.getName()));
        return "home";
    }
}
