package vn.gov.moc.genderequality.absence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;

/** Finds what falls due while somebody is away and nobody who is there could do. */
@Component
class Coverage {

    private final DueDates dueDates;
    private final AbsenceRepository absences;
    private final SigningDelegations delegations;

    Coverage(DueDates dueDates, AbsenceRepository absences, SigningDelegations delegations) {
        this.dueDates = dueDates;
        this.absences = absences;
        this.delegations = delegations;
    }

    /** The due dates of the absence from today on that nobody else covers, each once, the first due first. */
    List<Due> uncovered(Absence absence, LocalDate today) {
        LocalDate from = absence.firstDay().isBefore(today) ? today : absence.firstDay();
        if (absence.lastDayAway().isBefore(from)) {
            return List.of();
        }
        Set<List<Object>> seen = new HashSet<>();
        return dueDates.of(absence.person(), from, absence.lastDayAway()).stream()
                .filter(due -> !covered(due, absence.person()))
                .filter(due -> seen.add(List.of(due.key(), due.day())))
                .toList();
    }

    private boolean covered(Due due, String absent) {
        Set<String> able = new HashSet<>(due.people());
        String unit = due.unitCode();
        if (unit != null && due.matter() != null) {
            able.addAll(delegations.delegates(unit, due.matter(), due.day()).stream()
                    .map(Person::id)
                    .collect(Collectors.toSet()));
        }
        able.remove(absent);
        able.removeAll(able.isEmpty() ? Set.of() : absences.awayOn(Set.copyOf(able), due.day()));
        return !able.isEmpty();
    }
}
