package vn.gov.moc.genderequality.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.WorkingDays;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

/**
 * Finds what does not fit together: somebody in two places on one day cannot be; a unit visited twice in a year or a visit on a
 * day off may be meant so, and is shown to whoever submits and whoever approves.
 */
@Component
class VisitConflicts {

    private final PeopleDirectory people;
    private final WorkingDays workingDays;

    VisitConflicts(PeopleDirectory people, WorkingDays workingDays) {
        this.people = people;
        this.workingDays = workingDays;
    }

    /** @param visits of one year; cancelled ones do not count */
    List<VisitConflict> among(List<InspectionVisit> visits) {
        List<InspectionVisit> held = visits.stream()
                .filter(visit -> visit.state() != VisitState.CANCELLED)
                .toList();
        List<VisitConflict> conflicts = new ArrayList<>();
        for (InspectionVisit visit : held) {
            of(visit.id(), visit.unitCode(), VisitTerms.of(visit), held).forEach(conflicts::add);
        }
        return conflicts;
    }

    /** What does not fit when a visit of the unit is held on these terms beside the others. */
    List<VisitConflict> of(String visitId, String unitCode, VisitTerms terms, List<InspectionVisit> all) {
        List<InspectionVisit> others = all.stream()
                .filter(other -> !other.id().equals(visitId) && other.state() != VisitState.CANCELLED)
                .toList();
        Stream<VisitConflict> busy = others.stream()
                .filter(other -> overlap(terms, other))
                .flatMap(other -> other.team().stream()
                        .filter(terms.team()::contains)
                        .map(person -> new VisitConflict(
                                visitId,
                                true,
                                "%s cùng lúc có mặt ở đợt kiểm tra tại %s (%s)."
                                        .formatted(
                                                people.nameOf(person),
                                                other.unitName(),
                                                days(other.firstDay(), other.lastDay())))));
        Stream<VisitConflict> twice = others.stream()
                .filter(other -> other.unitCode().equals(unitCode))
                .map(other -> new VisitConflict(
                        visitId,
                        false,
                        "Đơn vị còn có đợt kiểm tra khác trong năm (%s)."
                                .formatted(days(other.firstDay(), other.lastDay()))));
        Stream<VisitConflict> daysOff = terms.firstDay()
                .datesUntil(terms.lastDay().plusDays(1))
                .flatMap(day -> workingDays.dayOff(day).stream()
                        .map(name -> new VisitConflict(
                                visitId,
                                false,
                                "Ngày %s là ngày nghỉ (%s).".formatted(VietnameseDates.format(day), name))));
        return Stream.of(busy, twice, daysOff).flatMap(each -> each).toList();
    }

    private static boolean overlap(VisitTerms terms, InspectionVisit other) {
        return !terms.firstDay().isAfter(other.lastDay()) && !other.firstDay().isAfter(terms.lastDay());
    }

    /** E.g. {@code 14/06/2017} or {@code 14/06/2017–15/06/2017}. */
    static String days(LocalDate first, LocalDate last) {
        return first.equals(last)
                ? VietnameseDates.format(first)
                : VietnameseDates.format(first) + "–" + VietnameseDates.format(last);
    }
}
