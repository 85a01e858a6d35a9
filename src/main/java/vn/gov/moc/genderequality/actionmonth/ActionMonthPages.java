package vn.gov.moc.genderequality.actionmonth;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.webjars.WebJarVersionLocator;
import vn.gov.moc.genderequality.activity.ActivityFilter;
import vn.gov.moc.genderequality.activity.ActivityLedger;
import vn.gov.moc.genderequality.activity.LedgerUnits;
import vn.gov.moc.genderequality.cycle.AnnualCycle;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** The Action Month as pages: the whole ministry's for the ministry, a unit's own one for its people. */
@Controller
class ActionMonthPages {

    private static final int PAGE_ROWS = 50;

    private final ActionMonthViews views;
    private final ActionMonthService months;
    private final MonthOverview overview;
    private final MonthCalendar calendar;
    private final ActivityLedger ledger;
    private final LedgerUnits units;
    private final CycleService cycles;
    private final AccessPolicy access;
    private final Clock clock;
    private final String chartLibrary;

    ActionMonthPages(
            ActionMonthViews views,
            ActionMonthService months,
            MonthOverview overview,
            MonthCalendar calendar,
            ActivityLedger ledger,
            LedgerUnits units,
            CycleService cycles,
            AccessPolicy access,
            Clock clock) {
        this.views = views;
        this.months = months;
        this.overview = overview;
        this.calendar = calendar;
        this.ledger = ledger;
        this.units = units;
        this.cycles = cycles;
        this.access = access;
        this.clock = clock;
        this.chartLibrary = "/webjars/"
                + Objects.requireNonNull(new WebJarVersionLocator().path("chart.js", "dist/chart.umd.min.js"));
    }

    /** Leads to the year asked for, else to the newest one. */
    @GetMapping("/action-months")
    String newest(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit,
            Principal user) {
        access.requireSeesAnyUnit(user.getName());
        return Stream.concat(Stream.ofNullable(year), cycles.years().stream())
                .findFirst()
                .map(each -> "redirect:" + address(each, unit))
                .orElse("action-month/none");
    }

    private static String address(int year, @Nullable String unit) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/action-months/" + year);
        if (unit != null && !unit.isBlank()) {
            address.pathSegment("{unit}").uriVariables(Map.of("unit", unit));
        }
        return address.encode().toUriString();
    }

    /** The ministry's page; who belongs to units is led to his own, or chooses between them. */
    @GetMapping("/action-months/{year}")
    String year(
            @PathVariable int year,
            MonthQuery query,
            @RequestParam(defaultValue = "0") int page,
            Principal user,
            Model model) {
        access.requireSeesAnyUnit(user.getName());
        AnnualCycle cycle = cycles.cycle(year);
        if (!access.seesAllUnits(user.getName())) {
            Set<String> own = access.unitsOf(user.getName());
            if (own.size() == 1) {
                return "redirect:" + address(year, own.iterator().next());
            }
            model.addAttribute("year", year);
            model.addAttribute(
                    "own",
                    own.stream().map(code -> List.of(code, units.name(code))).toList());
            return "action-month/choose";
        }
        common(cycle, null, user.getName(), model);
        model.addAttribute("standings", overview.standings(year, user.getName()));
        model.addAttribute("months", overview.page(year, query, page, PAGE_ROWS, user.getName()));
        model.addAttribute("query", query);
        model.addAttribute("states", ActionMonthState.values());
        model.addAttribute("address", query.at(year));
        return "action-month/year";
    }

    /**
     * @throws NotFoundException when the unit has no part in the year
     */
    @GetMapping("/action-months/{year}/{unit}")
    String unit(@PathVariable int year, @PathVariable String unit, Principal user, Model model) {
        access.requireSeesUnit(user.getName(), unit);
        AnnualCycle cycle = cycles.cycle(year);
        boolean opened = months.find(ActionMonth.idOf(year, unit)).isPresent();
        if (!opened && !cycles.takesPart(year, unit)) {
            throw new NotFoundException("Năm %d không có đơn vị %s.".formatted(year, unit));
        }
        common(cycle, unit, user.getName(), model);
        ActionMonthView month = opened ? views.of(year, unit, user.getName()) : null;
        model.addAttribute("month", month);
        model.addAttribute("unitCode", unit);
        model.addAttribute("unitName", month == null ? units.name(unit) : month.unitName());
        model.addAttribute(
                "outside", ledger.summary(outside(year, unit), user.getName()).total());
        model.addAttribute("ministry", access.seesAllUnits(user.getName()));
        model.addAttribute("drafter", access.has(user.getName(), UnitRole.DRAFTER, unit));
        model.addAttribute("late", late(cycle, month));
        return "action-month/unit";
    }

    private static ActivityFilter outside(int year, String unit) {
        return new ActivityFilter(year, unit, null, null, ActivityFilter.Month.OUT, null, "", ActivityFilter.Sort.DAY);
    }

    private MonthLateness.Words late(AnnualCycle cycle, @Nullable ActionMonthView month) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        MonthLateness lateness = new MonthLateness(cycle.actionMonth(), today);
        return month == null
                ? lateness.of(null, null, null)
                : lateness.of(month.state(), day(month.approvedAt()), day(month.completedAt()));
    }

    private static @Nullable LocalDate day(@Nullable Instant time) {
        return time == null ? null : LocalDate.ofInstant(time, Zones.VIETNAM);
    }

    private void common(AnnualCycle cycle, @Nullable String unit, String user, Model model) {
        model.addAttribute("year", cycle.year());
        model.addAttribute("years", cycles.years());
        model.addAttribute("dates", cycle.actionMonth());
        model.addAttribute("campaign", views.campaign(cycle.year(), user));
        model.addAttribute("summary", ledger.summary(ActivityFilter.ofMonth(cycle.year(), unit), user));
        model.addAttribute("weeks", calendar.weeks(cycle.year(), cycle.actionMonth(), unit, user));
        model.addAttribute("unit", unit);
        model.addAttribute("zone", Zones.VIETNAM);
        model.addAttribute("chartLibrary", chartLibrary);
    }
}
