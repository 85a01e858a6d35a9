package vn.gov.moc.genderequality.difficulty;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;

/** The published answers as a page. */
@Controller
class AnswerPages {

    private static final String PATH = "/answers";
    private static final int PAGE_ROWS = 20;

    private final AnswerIndex index;
    private final AccessPolicy access;

    AnswerPages(AnswerIndex index, AccessPolicy access) {
        this.index = index;
        this.access = access;
    }

    @GetMapping(PATH)
    String answers(
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "0") int page,
            Principal user,
            Model model) {
        access.requireSeesAnyUnit(user.getName());
        model.addAttribute("sections", index.sections());
        model.addAttribute("list", index.page(section, query, page, PAGE_ROWS));
        model.addAttribute("section", section);
        model.addAttribute("query", query);
        model.addAttribute(
                "address",
                UriComponentsBuilder.fromPath(PATH)
                        .queryParam("section", "{section}")
                        .queryParam("query", "{query}")
                        .encode()
                        .buildAndExpand(section, query)
                        .toUriString());
        model.addAttribute("raises", !access.unitsOf(user.getName()).isEmpty());
        model.addAttribute("zone", Zones.VIETNAM);
        return "difficulty/answers";
    }
}
