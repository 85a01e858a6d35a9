package vn.gov.moc.genderequality.evaluation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.absence.AbsenceKind;
import vn.gov.moc.genderequality.absence.AbsenceService;
import vn.gov.moc.genderequality.absence.AbsenceTerms;
import vn.gov.moc.genderequality.delegation.DelegationKind;
import vn.gov.moc.genderequality.delegation.DelegationService;
import vn.gov.moc.genderequality.delegation.DelegationTerms;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.SigningMatter;

/**
 * Two heads are away: one travels in November and lets his deputy sign meanwhile; the other will be on leave when the year's
 * report is due, and nobody could sign it.
 */
@Component
@Profile(EvaluationEnvironment.PROFILE)
class SampleAbsences implements SampleStory {

    private static final int YEAR = 2017;
    private static final String COVERED = "KHTC";
    private static final String UNCOVERED = "HTQT";

    private final Actors actors;
    private final AbsenceService absences;
    private final DelegationService delegations;

    SampleAbsences(Actors actors, AbsenceService absences, DelegationService delegations) {
        this.actors = actors;
        this.absences = absences;
        this.delegations = delegations;
    }

    @Override
    public void plan(List<OrganizationUnit> units, Diary diary) {
        LocalDate leaves = LocalDate.of(YEAR, 11, 14);
        LocalDate back = LocalDate.of(YEAR, 12, 6);
        diary.on(LocalDate.of(YEAR, 11, 10), 9, () -> {
            String head = head(COVERED);
            actors.as(head, () -> delegations.grant(deputy(COVERED, leaves, back), head));
            away(COVERED, AbsenceKind.BUSINESS, leaves, back);
        });
        diary.on(
                LocalDate.of(YEAR, 11, 17),
                10,
                () -> away(UNCOVERED, AbsenceKind.LEAVE, LocalDate.of(YEAR, 11, 30), LocalDate.of(YEAR, 12, 8)));
    }

    private void away(String unit, AbsenceKind kind, LocalDate firstDay, LocalDate lastDay) {
        String head = head(unit);
        actors.as(head, () -> absences.record(new AbsenceTerms.Typed(kind, firstDay, lastDay), head));
    }

    private static DelegationTerms.Typed deputy(String unit, LocalDate firstDay, LocalDate lastDay) {
        return new DelegationTerms.Typed(
                unit,
                unit.toLowerCase(Locale.ROOT) + ".ban",
                DelegationKind.KT,
                "Phó Vụ trưởng",
                null,
                EnumSet.of(SigningMatter.UNIT_REPORT, SigningMatter.ACTION_MONTH_PLAN),
                firstDay,
                lastDay,
                "Thông báo phân công số 21/TB-%s ngày 10/11/2017".formatted(unit));
    }

    private static String head(String unit) {
        return unit.toLowerCase(Locale.ROOT) + ".thutruong";
    }
}
