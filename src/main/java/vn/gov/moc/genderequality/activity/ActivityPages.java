package vn.gov.moc.genderequality.activity;

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
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** The ledger as pages: the list with its filters and workbook, one activity, and a new one. */
@Controller
class ActivityPages {

    private static final int PAGE_ROWS = 50;

    private final ActivityLedger ledger;
    private final ActivityViews views;
    private final LedgerUnits units;
    private final CycleService cycles;
    private final AccessPolicy access;

    ActivityPages(
            ActivityLedger ledger, ActivityViews views, LedgerUnits units, CycleService cycles, AccessPolicy access) {
        this.ledger = ledger;
        this.views = views;
        this.units = units;
        this.cycles = cycles;
        this.access = access;
    }

    @GetMapping("/activities")
    String ledger(ActivityQuery query, @RequestParam(defaultValue = "0") int page, Principal user, Model model) {
        access.requireSeesAnyUnit(user.getName());
        List<Integer> years = cycles.years();
        if (query.year() == null && years.isEmpty()) {
            return "activity/none";
        }
        int year = year(query, years);
        ActivityFilter filter = query.filter(year);
        Map<String, String> names = known(filter, user.getName());
        model.addAttribute("ledger", ledger.page(filter, page, PAGE_ROWS, user.getName()));
        model.addAttribute("summary", ledger.summary(filter, user.getName()));
        model.addAttribute("filter", filter);
        model.addAttribute("year", year);
        model.addAttribute("years", years);
        model.addAttribute("units", names);
        model.addAttribute("forms", ActivityForm.values());
        model.addAttribute("states", ActivityState.values());
        model.addAttribute("months", ActivityFilter.Month.values());
        model.addAttribute("sorts", ActivityFilter.Sort.values());
        model.addAttribute("drafted", drafted(names, user.getName()));
        model.addAttribute("workbook", query.at("/activities/activities.xlsx", year));
        model.addAttribute("address", query.at("/activities", year));
        model.addAttribute("anyDay", query.anyDay().at("/activities", year));
        return "activity/ledger";
    }

    /** What the filters let through, of all pages. */
    @GetMapping("/activities/activities.xlsx")
    void workbook(ActivityQuery query, Principal user, HttpServletResponse response) throws IOException {
        access.requireSeesAnyUnit(user.getName());
        int year = year(query, cycles.years());
        ActivityFilter filter = query.filter(year);
        known(filter, user.getName());
        try (ActivityWorkbook workbook = new ActivityWorkbook(year)) {
            ledger.each(filter, user.getName(), workbook::add);
            workbook.answer(response);
        }
    }

    @GetMapping("/activities/{id}")
    String activity(@PathVariable UUID id, Principal user, Model model) {
        ActivityView activity = views.of(id, user.getName());
        model.addAttribute("activity", activity);
        model.addAttribute("unitName", units.name(activity.unitCode()));
        model.addAttribute("drafter", access.has(user.getName(), UnitRole.DRAFTER, activity.unitCode()));
        model.addAttribute("zone", Zones.VIETNAM);
        return "activity/activity";
    }

    /** @param unit may be left out by who drafts for one unit only */
    @GetMapping("/activities/new")
    String add(
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String unit,
            Principal user,
            Model model) {
        String drafted = unit != null
                ? unit
                : access.unitsOf(user.getName(), UnitRole.DRAFTER).stream()
                        .findFirst()
                        .orElse("");
        access.require(user.getName(), UnitRole.DRAFTER, drafted);
        if (!cycles.takesPart(year, drafted)) {
            throw new NotFoundException("Đơn vị không tham gia chu trình năm %d.".formatted(year));
        }
        model.addAttribute("year", year);
        model.addAttribute("unit", drafted);
        model.addAttribute("unitName", units.name(drafted));
        return "activity/new";
    }

    private int year(ActivityQuery query, List<Integer> years) {
        if (query.year() != null) {
            return cycles.cycle(query.year()).year();
        }
        return years.stream().findFirst().orElseThrow(() -> new NotFoundException("Chưa có chu trình năm nào."));
    }

    /**
     * The units the person chooses between.
     *
     * @throws NotFoundException when the filter's unit is none of the year's
     */
    private Map<String, String> known(ActivityFilter filter, String user) {
        if (filter.unit() != null) {
            access.requireSeesUnit(user, filter.unit());
        }
        Map<String, String> names = new TreeMap<>(units.names(filter.year()));
        if (!access.seesAllUnits(user)) {
            names.keySet().retainAll(access.unitsOf(user));
        }
        if (filter.unit() != null && !names.containsKey(filter.unit())) {
            throw new NotFoundException("Năm %d không có đơn vị %s.".formatted(filter.year(), filter.unit()));
        }
        return names;
    }

    /** Of those units the ones the person writes for. */
    private Map<String, String> drafted(Map<String, String> names, String user) {
        Map<String, String> drafted = new TreeMap<>(names);
        drafted.keySet().retainAll(access.unitsOf(user, UnitRole.DRAFTER));
        return drafted;
    }
}
