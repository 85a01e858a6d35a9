package vn.gov.moc.genderequality.commendation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.listing.Choices;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Commendations as pages: proposals with filters and workbook, who was commended, and a single proposal with all that happened. */
@Controller
class CommendationPages {

    private static final int PAGE_ROWS = 50;
    private static final String PATH = "/commendations";

    private final CommendationList list;
    private final CommendationViews views;
    private final CommendationFiles files;
    private final OrganizationUnitRepository units;
    private final AccessPolicy access;

    CommendationPages(
            CommendationList list,
            CommendationViews views,
            CommendationFiles files,
            OrganizationUnitRepository units,
            AccessPolicy access) {
        this.list = list;
        this.views = views;
        this.files = files;
        this.units = units;
        this.access = access;
    }

    @GetMapping(PATH)
    String list(CommendationQuery query, @RequestParam(defaultValue = "0") int page, Principal user, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("address", query.at(PATH));
        if (query.granted() != null) {
            model.addAttribute("list", list.granted(query.year(), page, PAGE_ROWS, user.getName()));
            model.addAttribute("years", list.grantedYears());
            return "commendation/granted";
        }
        Choices choices = list.choices(user.getName());
        model.addAttribute("choices", choices);
        model.addAttribute("several", choices.units().size() > 1 || access.seesAllUnits(user.getName()));
        model.addAttribute("list", list.page(query, page, PAGE_ROWS, user.getName()));
        model.addAttribute("states", CommendationState.values());
        model.addAttribute("proposing", proposing(user.getName()));
        model.addAttribute("workbook", query.at(PATH + "/commendations.xlsx"));
        return "commendation/list";
    }

    /** The units the person may begin a proposal for, names by code. */
    private Map<String, String> proposing(String user) {
        Set<String> codes = new TreeSet<>(access.unitsOf(user, UnitRole.DRAFTER));
        codes.addAll(access.unitsOf(user, UnitRole.COMMITTEE));
        return units.activeNames(codes);
    }

    /** What the filters let through, of all pages. */
    @GetMapping(PATH + "/commendations.xlsx")
    void workbook(CommendationQuery query, Principal user, HttpServletResponse response) throws IOException {
        access.requireSeesAnyUnit(user.getName());
        try (CommendationWorkbook workbook = new CommendationWorkbook()) {
            list.each(query, user.getName(), workbook::add);
            workbook.answer(response);
        }
    }

    @GetMapping(PATH + "/{id}")
    String commendation(@PathVariable String id, Principal user, Model model) {
        model.addAttribute("commendation", views.of(id, user.getName()));
        model.addAttribute("files", files.of(id, user.getName()));
        model.addAttribute("zone", Zones.VIETNAM);
        return "commendation/commendation";
    }
}
