package vn.gov.moc.genderequality.inspection;

import java.time.LocalDate;
import java.util.List;

/**
 * What is planned for a visit, checked: when, by whom and with which focus.
 *
 * @param team the accounts of the team, its head first
 */
record VisitTerms(LocalDate firstDay, LocalDate lastDay, String teamHead, List<String> team, String focus) {

    VisitTerms {
        team = List.copyOf(team);
    }

    static VisitTerms of(InspectionVisit visit) {
        return new VisitTerms(visit.firstDay(), visit.lastDay(), visit.teamHead(), visit.team(), visit.focus());
    }
}
