package vn.gov.moc.genderequality.owninspection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.gov.moc.genderequality.activity.LedgerUnits;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.listing.Listing;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** The units' own inspections as pages: the list with its workbook, one inspection, and a new one. */
@Controller
class OwnInspectionPages {

    private static final int PAGE_ROWS = 50;
    private static final String PATH = "/own-inspections";

    private final OwnInspections inspections;
    private final LedgerUnits units;
    private final CycleService cycles;
    private final AccessPolicy access;

    OwnInspectionPages(OwnInspections inspections, LedgerUnits units, CycleService cycles, AccessPolicy access) {
        this.inspections = inspections;
        this.units = units;
        this.cycles = cycles;
        this.access = access;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(name = "year", required = false) @Nullable Integer asked,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "0") int page,
            Principal user,
            Model model) {
        access.requireSeesAnyUnit(user.getName());
        List<Integer> years = cycles.years();
        if (asked == null && years.isEmpty()) {
            return "own-inspection/none";
        }
        int year = year(asked, years);
        Map<String, String> names = known(year, unit, user.getName());
        Map<String, String> written = new TreeMap<>(names);
        written.keySet().retainAll(inspections.unitsWritten(user.getName()));
        model.addAttribute(
                "inspections",
                inspections.page(year, unit.isBlank() ? null : unit, Listing.asked(page), PAGE_ROWS, user.getName()));
        model.addAttribute("year", year);
        model.addAttribute("years", years);
        model.addAttribute("unit", unit);
        model.addAttribute("units", names);
        model.addAttribute("written", written);
        model.addAttribute("address", address(PATH, year, unit));
        model.addAttribute("workbook", address(PATH + "/own-inspections.xlsx", year, unit));
        return "own-inspection/list";
    }

    /** What the filters let through, of all pages. */
    @GetMapping(PATH + "/own-inspections.xlsx")
    void workbook(
            @RequestParam(name = "year", required = false) @Nullable Integer asked,
            @RequestParam(defaultValue = "") String unit,
            Principal user,
            HttpServletResponse response)
            throws IOException {
        access.requireSeesAnyUnit(user.getName());
        int year = year(asked, cycles.years());
        Map<String, String> names = known(year, unit, user.getName());
        try (OwnInspectionWorkbook workbook = new OwnInspectionWorkbook(year)) {
            inspections.each(
                    year,
                    unit.isBlank() ? null : unit,
                    user.getName(),
                    each -> workbook.add(each, names.getOrDefault(each.unitCode(), each.unitCode())));
            workbook.answer(response);
        }
    }

    @GetMapping(PATH + "/{id}")
    String inspection(@PathVariable UUID id, Principal user, Model model) {
        OwnInspection inspection = inspections.readable(id, user.getName());
        model.addAttribute(
                "inspection",
                OwnInspectionView.of(inspection, inspections.writes(user.getName(), inspection.unitCode())));
        model.addAttribute("unitName", units.name(inspection.unitCode()));
        model.addAttribute("zone", Zones.VIETNAM);
        return "own-inspection/inspection";
    }

    /** @param unit may be left out by who writes for one unit only */
    @GetMapping(PATH + "/new")
    String add(
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String unit,
            Principal user,
            Model model) {
        String written = unit != null
                ? unit
                : inspections.unitsWritten(user.getName()).stream().findFirst().orElse("");
        inspections.requireMayAdd(written, year, user.getName());
        model.addAttribute("year", year);
        model.addAttribute("unit", written);
        model.addAttribute("unitName", units.name(written));
        return "own-inspection/new";
    }

    private int year(@Nullable Integer asked, List<Integer> years) {
        if (asked != null) {
            return cycles.cycle(asked).year();
        }
        return years.stream().findFirst().orElseThrow(() -> new NotFoundException("Chưa có chu trình năm nào."));
    }

    /**
     * The units the person chooses between.
     *
     * @throws NotFoundException when the unit is none of the year's
     */
    private Map<String, String> known(int year, String unit, String user) {
        if (!unit.isBlank()) {
            access.requireSeesUnit(user, unit);
        }
        Map<String, String> names = new TreeMap<>(units.names(year));
        if (!access.seesAllUnits(user)) {
            names.keySet().retainAll(access.unitsOf(user));
        }
        if (!unit.isBlank() && !names.containsKey(unit)) {
            throw new NotFoundException("Năm %d không có đơn vị %s.".formatted(year, unit));
        }
        return names;
    }

    private static String address(String path, int year, String unit) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("year", year);
        if (!unit.isBlank()) {
            address.queryParam("unit", "{unit}").uriVariables(Map.of("unit", unit));
        }
        return address.encode().toUriString();
    }
}
