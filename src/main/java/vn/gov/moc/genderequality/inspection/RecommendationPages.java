package vn.gov.moc.genderequality.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.moc.genderequality.document.StoredFiles;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.inspection.RecommendationQuery.Standing;
import vn.gov.moc.genderequality.listing.Choices;
import vn.gov.moc.genderequality.organization.AccessPolicy;

/** Recommendations as pages: the list with its filters and workbook, and a single one with all that happened to it. */
@Controller
class RecommendationPages {

    private static final int PAGE_ROWS = 50;
    private static final String PATH = "/recommendations";
    private static final String OWNER_PREFIX = "recommendation:";

    private final RecommendationList list;
    private final InspectionViews views;
    private final StoredFiles files;
    private final AccessPolicy access;

    RecommendationPages(RecommendationList list, InspectionViews views, StoredFiles files, AccessPolicy access) {
        this.list = list;
        this.views = views;
        this.files = files;
        this.access = access;
    }

    @GetMapping(PATH)
    String list(RecommendationQuery query, @RequestParam(defaultValue = "0") int page, Principal user, Model model) {
        Choices choices = list.choices(user.getName());
        model.addAttribute("choices", choices);
        model.addAttribute("several", choices.units().size() > 1 || access.seesAllUnits(user.getName()));
        model.addAttribute("counts", list.counts(query, user.getName()));
        model.addAttribute("list", list.page(query, page, PAGE_ROWS, user.getName()));
        model.addAttribute("query", query);
        model.addAttribute("states", RecommendationState.values());
        model.addAttribute("standings", Standing.values());
        model.addAttribute("address", query.at(PATH));
        model.addAttribute("workbook", query.at(PATH + "/recommendations.xlsx"));
        model.addAttribute("open", query.with(Standing.OPEN).at(PATH));
        model.addAttribute("overdue", query.with(Standing.OVERDUE).at(PATH));
        model.addAttribute("closed", query.with(Standing.OVER).at(PATH));
        return "inspection/recommendations";
    }

    /** What the filters let through, of all pages. */
    @GetMapping(PATH + "/recommendations.xlsx")
    void workbook(RecommendationQuery query, Principal user, HttpServletResponse response) throws IOException {
        access.requireSeesAnyUnit(user.getName());
        try (RecommendationWorkbook workbook = new RecommendationWorkbook()) {
            list.each(query, user.getName(), workbook::add);
            workbook.answer(response);
        }
    }

    @GetMapping(PATH + "/{id}")
    String recommendation(@PathVariable String id, Principal user, Model model) {
        RecommendationView recommendation = views.recommendation(id, user.getName());
        model.addAttribute("recommendation", recommendation);
        model.addAttribute("line", list.line(id, user.getName()));
        model.addAttribute("drafted", recommendation.state() == RecommendationState.IN_PROGRESS);
        model.addAttribute("files", files.of(OWNER_PREFIX + id));
        model.addAttribute("seesUnit", access.seesUnit(user.getName(), recommendation.unitCode()));
        model.addAttribute("zone", Zones.VIETNAM);
        return "inspection/recommendation";
    }
}
