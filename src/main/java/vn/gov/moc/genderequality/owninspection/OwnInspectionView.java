package vn.gov.moc.genderequality.owninspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as forms and pages show it.
 *
 * @param heldTo the last day; none for the first
 * @param recommendationCount how many recommendations were made
 * @param carriedOutCount how many of them are carried out
 * @param mayWrite whether the person may change and remove it
 */
record OwnInspectionView(
        UUID id,
        String unitCode,
        int year,
        String body,
        OwnInspectionForm form,
        String formLabel,
        LocalDate heldFrom,
        @Nullable LocalDate heldTo,
        String results,
        String shortcomings,
        String recommendations,
        int recommendationCount,
        int carriedOutCount,
        boolean mayWrite,
        Instant savedAt,
        long version) {

    static OwnInspectionView of(OwnInspection inspection, boolean mayWrite) {
        return new OwnInspectionView(
                inspection.id(),
                inspection.unitCode(),
                inspection.year(),
                inspection.body(),
                inspection.form(),
                inspection.form().label(),
                inspection.heldFrom(),
                inspection.heldTo(),
                inspection.results(),
                inspection.shortcomings(),
                inspection.recommendations(),
                inspection.recommendationCount(),
                inspection.carriedOutCount(),
                mayWrite,
                inspection.savedAt(),
                inspection.version());
    }
}
