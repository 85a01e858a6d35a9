package vn.gov.moc.genderequality.difficulty;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.moc.genderequality.difficulty.DifficultyQuery.Standing;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.listing.Choices;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;

/** Difficulties as pages: the list with its filters and workbook, a draft, and one with all that happened to it. */
@Controller
class DifficultyPages {

    private static final int PAGE_ROWS = 50;
    private static final String PATH = "/difficulties";

    private final DifficultyList list;
    private final DifficultyDrafts drafts;
    private final DifficultyViews views;
    private final OrganizationUnitRepository units;
    private final AccessPolicy access;

    DifficultyPages(
            DifficultyList list,
            DifficultyDrafts drafts,
            DifficultyViews views,
            OrganizationUnitRepository units,
            AccessPolicy access) {
        this.list = list;
        this.drafts = drafts;
        this.views = views;
        this.units = units;
        this.access = access;
    }

    @GetMapping(PATH)
    String list(DifficultyQuery query, @RequestParam(defaultValue = "0") int page, Principal user, Model model) {
        Choices choices = list.choices(user.getName());
        model.addAttribute("choices", choices);
        model.addAttribute("several", choices.units().size() > 1 || access.seesAllUnits(user.getName()));
        model.addAttribute("counts", list.counts(query, user.getName()));
        model.addAttribute("list", list.page(query, page, PAGE_ROWS, user.getName()));
        model.addAttribute("query", query);
        model.addAttribute("states", DifficultyState.values());
        model.addAttribute("standings", Standing.values());
        model.addAttribute("address", query.at(PATH));
        model.addAttribute("workbook", query.at(PATH + "/difficulties.xlsx"));
        model.addAttribute("open", query.with(Standing.OPEN).at(PATH));
        model.addAttribute("overdue", query.with(Standing.OVERDUE).at(PATH));
        model.addAttribute("closed", query.with(Standing.OVER).at(PATH));
        model.addAttribute("raising", raising(user.getName()));
        model.addAttribute("drafts", drafts.unsent(access.unitsOf(user.getName())));
        model.addAttribute("zone", Zones.VIETNAM);
        return "difficulty/list";
    }

    /** The units the person may raise difficulties for, names by code. */
    private Map<String, String> raising(String user) {
        return units.activeNames(access.unitsOf(user));
    }

    /** What the filters let through, of all pages. */
    @GetMapping(PATH + "/difficulties.xlsx")
    void workbook(DifficultyQuery query, Principal user, HttpServletResponse response) throws IOException {
        access.requireSeesAnyUnit(user.getName());
        try (DifficultyWorkbook workbook = new DifficultyWorkbook()) {
            list.each(query, user.getName(), workbook::add);
            workbook.answer(response);
        }
    }

    /** Begins a draft and opens it. */
    @PostMapping(PATH + "/drafts")
    String begin(@RequestParam String unit, Principal user) {
        return "redirect:%s/drafts/%s".formatted(PATH, drafts.begin(unit, user.getName()));
    }

    /** The draft to write; once it is sent, what it has become. */
    @GetMapping(PATH + "/drafts/{id}")
    String draft(@PathVariable UUID id, Principal user, Model model) {
        DifficultyDraftView draft = drafts.view(id, user.getName());
        if (draft.difficultyId() != null) {
            return "redirect:%s/%s".formatted(PATH, draft.difficultyId());
        }
        model.addAttribute("draft", draft);
        model.addAttribute(
                "unitName", units.findById(draft.unitCode()).orElseThrow().name());
        return "difficulty/draft";
    }

    @GetMapping(PATH + "/{id}")
    String difficulty(@PathVariable String id, Principal user, Model model) {
        model.addAttribute("difficulty", views.of(id, user.getName()));
        model.addAttribute("line", list.line(id, user.getName()));
        model.addAttribute("desk", access.has(user.getName(), MinistryGroup.DESK));
        model.addAttribute("zone", Zones.VIETNAM);
        return "difficulty/difficulty";
    }
}
