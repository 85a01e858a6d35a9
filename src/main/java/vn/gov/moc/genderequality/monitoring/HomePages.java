package vn.gov.moc.genderequality.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.guidance.GuidanceService;
import vn.gov.moc.genderequality.guidance.GuidanceSummary;
import vn.gov.moc.genderequality.notification.NotificationInbox;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

/**
 * Puts together what concerns one person. How many statements that takes depends on his roles only, not on how much there
 * is.
 */
@Component
class HomePages {

    private static final int NOTICES = 6;

    private final WaitingTasks tasks;
    private final WaitingExtensions extensions;
    private final SigningInForce signing;
    private final DueReports reports;
    private final DuePeriods periods;
    private final DueMonths months;
    private final DueInspections inspections;
    private final List<HomeSection.Source> sections;
    private final LatestEvents events;
    private final SystemHealth system;
    private final GuidanceService guidances;
    private final CycleService cycles;
    private final NotificationInbox notifications;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final Clock clock;

    HomePages(
            WaitingTasks tasks,
            WaitingExtensions extensions,
            SigningInForce signing,
            DueReports reports,
            DuePeriods periods,
            DueMonths months,
            DueInspections inspections,
            List<HomeSection.Source> sections,
            LatestEvents events,
            SystemHealth system,
            GuidanceService guidances,
            CycleService cycles,
            NotificationInbox notifications,
            PeopleDirectory people,
            AccessPolicy access,
            Clock clock) {
        this.tasks = tasks;
        this.extensions = extensions;
        this.signing = signing;
        this.reports = reports;
        this.periods = periods;
        this.months = months;
        this.inspections = inspections;
        this.sections = sections;
        this.events = events;
        this.system = system;
        this.guidances = guidances;
        this.cycles = cycles;
        this.notifications = notifications;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    HomePage of(String person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        boolean reader = access.seesAllUnits(person);
        Set<String> units = access.unitsOf(person);
        return new HomePage(
                people.nameOf(person),
                today,
                reader,
                !units.isEmpty(),
                tasks.of(person, today),
                guidance(person),
                access.has(person, MinistryGroup.DIRECTOR) ? extensions.all() : List.of(),
                signing.concerning(person, today),
                reports.of(units, today),
                reader ? periods.all(today) : List.of(),
                months.of(units, today),
                reader ? months.all(today) : List.of(),
                inspections.visits(person, units, today),
                inspections.recommendations(person, units, today),
                reader ? inspections.years() : List.of(),
                reader ? inspections.followed(today) : null,
                sections.stream()
                        .flatMap(source -> source.sections(person, units, reader, today).stream())
                        .filter(section -> !section.lines().isEmpty())
                        .toList(),
                reader ? events.ofAll() : events.of(units),
                notifications.latest(person, NOTICES),
                notifications.unread(person),
                access.has(person, MinistryGroup.ADMIN) ? system.state() : null);
    }

    private @Nullable GuidanceSummary guidance(String person) {
        return cycles.newest()
                .flatMap(cycle -> guidances.summary(cycle.year(), person))
                .orElse(null);
    }
}
