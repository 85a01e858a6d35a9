package vn.gov.moc.genderequality.absence;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.organization.PersonalTies;

/** Whoever leaves for good is no longer away: nobody is to be warned because of him. */
@Component
@Order(0)
class AbsenceTies implements PersonalTies {

    private final AbsenceRepository absences;
    private final AbsenceService service;

    AbsenceTies(AbsenceRepository absences, AbsenceService service) {
        this.absences = absences;
        this.service = service;
    }

    @Override
    public List<String> announce(String account) {
        return absences.openOf(account, service.today()).stream()
                .map(absence -> "Kết thúc lần vắng mặt %s (từ ngày %s đến hết ngày %s)."
                        .formatted(
                                absence.id(),
                                VietnameseDates.format(absence.firstDay()),
                                VietnameseDates.format(absence.lastDay())))
                .toList();
    }

    @Override
    public void cut(String account, String actor) {
        absences.openOf(account, service.today()).forEach(absence -> service.comeBack(absence.id(), account));
    }
}
