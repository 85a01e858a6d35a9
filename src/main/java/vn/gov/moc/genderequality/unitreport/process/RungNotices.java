package vn.gov.moc.genderequality.unitreport.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.TaskHolders;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.unitreport.ReportNotices;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.UnitReport;
import vn.gov.moc.genderequality.unitreport.process.Rung.Audience;

/** Tells those whom the ladder names, of one report or of thousands, in as many statements. */
@Component
class RungNotices {

    private final ReportService reports;
    private final ReportNotices notices;
    private final PeopleDirectory people;
    private final TaskHolders holders;

    RungNotices(ReportService reports, ReportNotices notices, PeopleDirectory people, TaskHolders holders) {
        this.reports = reports;
        this.notices = notices;
        this.people = people;
        this.holders = holders;
    }

    /** A rung that has come for a report the ministry waits for. */
    record Reached(UnitReport report, Rung rung) {

        boolean tells(Audience audience) {
            return rung.audiences().contains(audience);
        }

        private Stream<ReportNotices.Rung> notices(Function<Audience, Collection<Person>> recipients) {
            return rung.audiences().stream()
                    .map(audience -> new ReportNotices.Rung(
                            report, rung.name(), rung.overdue(), recipients.apply(audience), audience.ministry()));
        }
    }

    /** Whoever was told of the same rung already is not told again. */
    void tell(Collection<Reached> reached) {
        Map<String, List<Person>> members = people.membersOf(reached.stream()
                .flatMap(each -> each.rung().audiences().stream()
                        .filter(audience -> audience != Audience.HOLDER)
                        .map(audience -> group(audience, each.report())))
                .toList());
        Map<String, List<Person>> holding = holding(of(reached, Audience.HOLDER));
        notices.rungs(reached.stream()
                .flatMap(each -> each.notices(audience -> audience == Audience.HOLDER
                        ? holding.getOrDefault(each.report().id(), List.of())
                        : members.getOrDefault(group(audience, each.report()), List.of())))
                .toList());
        reports.listAsLate(of(reached, Audience.DIRECTOR));
    }

    private static List<String> of(Collection<Reached> reached, Audience audience) {
        return reached.stream()
                .filter(each -> each.tells(audience))
                .map(each -> each.report().id())
                .toList();
    }

    private Map<String, List<Person>> holding(List<String> reportIds) {
        Map<String, List<String>> accounts = holders.ofSubjects(reportIds, UnitReportProcess.UNIT_TASKS);
        Map<String, Person> persons =
                people
                        .findAll(accounts.values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        return accounts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(persons::get)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    private static String group(Audience audience, UnitReport report) {
        return switch (audience) {
            case HOLDER -> throw new IllegalArgumentException("Who holds a report is no group");
            case DRAFTER -> UnitRole.DRAFTER.group(report.unitCode());
            case COMMITTEE -> UnitRole.COMMITTEE.group(report.unitCode());
            case HEAD -> UnitRole.HEAD.group(report.unitCode());
            case DESK -> MinistryGroup.DESK.id();
            case DIRECTOR -> MinistryGroup.DIRECTOR.id();
        };
    }
}
