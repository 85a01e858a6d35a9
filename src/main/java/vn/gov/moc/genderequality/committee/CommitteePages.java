package vn.gov.moc.genderequality.committee;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.gov.moc.genderequality.committee.CommitteeQuery.Standing;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitRegister;
import vn.gov.moc.genderequality.organization.UnitRole;

/** The committees as pages: all for the ministry, the own one for a unit's people, one renewal, one meeting. */
@Controller
class CommitteePages {

    private static final int PAGE_ROWS = 50;
    private static final String PATH = "/committees";

    private final CommitteeList list;
    private final CommitteeStanding standing;
    private final CommitteeRenewalRepository renewals;
    private final RenewalViews views;
    private final RenewalWorkflow workflow;
    private final CommitteeMeetings meetings;
    private final UnitRegister units;
    private final AccessPolicy access;
    private final Clock clock;

    CommitteePages(
            CommitteeList list,
            CommitteeStanding standing,
            CommitteeRenewalRepository renewals,
            RenewalViews views,
            RenewalWorkflow workflow,
            CommitteeMeetings meetings,
            UnitRegister units,
            AccessPolicy access,
            Clock clock) {
        this.list = list;
        this.standing = standing;
        this.renewals = renewals;
        this.views = views;
        this.workflow = workflow;
        this.meetings = meetings;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /** All units' for the ministry; who belongs to one unit is led to its committee. */
    @GetMapping(PATH)
    String list(CommitteeQuery query, @RequestParam(defaultValue = "0") int page, Principal user, Model model) {
        Set<String> own = access.unitsOf(user.getName());
        if (!access.seesAllUnits(user.getName()) && own.size() == 1) {
            return "redirect:" + address(own.iterator().next());
        }
        model.addAttribute("counts", list.counts(user.getName()));
        model.addAttribute("list", list.page(query, page, PAGE_ROWS, user.getName()));
        model.addAttribute("query", query);
        model.addAttribute("standings", Standing.values());
        model.addAttribute("address", query.at(PATH));
        model.addAttribute("workbook", query.at(PATH + "/committees.xlsx"));
        for (Standing each : new Standing[] {Standing.ENDED, Standing.ENDING, Standing.UNKNOWN, Standing.RENEWING}) {
            model.addAttribute(each.name(), new CommitteeQuery(null, each).at(PATH));
        }
        return "committee/list";
    }

    /** What the filters let through, of all pages. */
    @GetMapping(PATH + "/committees.xlsx")
    void workbook(CommitteeQuery query, Principal user, HttpServletResponse response) throws IOException {
        access.requireSeesAnyUnit(user.getName());
        try (CommitteeWorkbook workbook = new CommitteeWorkbook()) {
            list.each(query, user.getName(), workbook::add);
            workbook.answer(response);
        }
    }

    /** @param on the day that is asked about; none for today */
    @GetMapping(PATH + "/{unit}")
    String committee(
            @PathVariable String unit,
            @RequestParam(required = false) @DateTimeFormat(pattern = "dd/MM/yyyy") @Nullable LocalDate on,
            Principal user,
            Model model) {
        access.requireSeesUnit(user.getName(), unit);
        OrganizationUnit of = units.unit(unit);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        LocalDate day = on == null ? today : on;
        Optional<CommitteeRenewal> open = renewals.findByUnitCodeAndStateIn(unit, CommitteeRenewals.OPEN).stream()
                .findFirst();
        boolean drafter = access.has(user.getName(), UnitRole.DRAFTER, unit);
        model.addAttribute("unit", of);
        model.addAttribute("day", day);
        model.addAttribute("today", today);
        model.addAttribute("committee", standing.on(unit, day));
        model.addAttribute("differences", standing.differences(unit));
        model.addAttribute("history", standing.history(unit));
        model.addAttribute("renewals", renewals.ofUnit(unit));
        model.addAttribute("open", open.orElse(null));
        model.addAttribute("mayBegin", drafter && open.isEmpty() && of.active());
        model.addAttribute("meetings", meetings.latest(unit));
        model.addAttribute("writes", meetings.writes(unit, user.getName()));
        model.addAttribute("ministry", access.seesAllUnits(user.getName()));
        return "committee/committee";
    }

    @GetMapping("/committee-renewals/{id}")
    String renewal(@PathVariable String id, Principal user, Model model) {
        RenewalView renewal = views.of(id, user.getName());
        model.addAttribute("renewal", renewal);
        model.addAttribute("task", workflow.tasks(Set.of(id)).get(id));
        model.addAttribute("worker", access.unitsOf(user.getName()).contains(renewal.unitCode()));
        model.addAttribute("zone", Zones.VIETNAM);
        return "committee/renewal";
    }

    @GetMapping("/committee-meetings/new")
    String newMeeting(@RequestParam String unit, Principal user, Model model) {
        meetings.requireWrites(unit, user.getName());
        model.addAttribute("unit", units.unit(unit));
        model.addAttribute("meeting", null);
        return "committee/meeting";
    }

    @GetMapping("/committee-meetings/{id}")
    String meeting(@PathVariable UUID id, Principal user, Model model) {
        CommitteeMeeting meeting = meetings.readable(id, user.getName());
        model.addAttribute("unit", units.unit(meeting.unitCode()));
        model.addAttribute("meeting", meeting);
        model.addAttribute("writes", meetings.writes(meeting.unitCode(), user.getName()));
        return "committee/meeting";
    }

    private static String address(String unit) {
        return UriComponentsBuilder.fromPath(PATH).pathSegment(unit).encode().toUriString();
    }
}
