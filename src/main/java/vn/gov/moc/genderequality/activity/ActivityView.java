package vn.gov.moc.genderequality.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.document.StoredFile;

/**
 * An activity as forms and pages show it; money in đồng.
 *
 * @param planned whether it stands in the approved plan
 * @param plannedBeginsOn the day the approved plan had, or the one it was postponed from
 * @param mayDescribe whether the person may change or remove it now
 * @param mayRecord whether the person may say now what became of it
 */
public record ActivityView(
        UUID id,
        String unitCode,
        int year,
        boolean actionMonth,
        boolean planned,
        String title,
        @Nullable ActivityForm form,
        @Nullable String formLabel,
        String description,
        String place,
        @Nullable LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalTime beginsAt,
        String targetGroup,
        @Nullable Integer expectedMen,
        @Nullable Integer expectedWomen,
        @Nullable Long budget,
        String budgetLine,
        String responsible,
        String outsideReason,
        @Nullable LocalDate plannedBeginsOn,
        ActivityState state,
        String stateLabel,
        @Nullable LocalDate heldFrom,
        @Nullable LocalDate heldTo,
        @Nullable Integer attendedMen,
        @Nullable Integer attendedWomen,
        @Nullable Long cost,
        String result,
        String reason,
        List<FileView> files,
        boolean mayDescribe,
        boolean mayRecord,
        Instant savedAt,
        long version) {

    /** A file of an activity, to be had at {@code /api/files/{id}}. */
    public record FileView(UUID id, String name, long size, Instant uploadedAt) {

        static FileView of(StoredFile file) {
            return new FileView(file.id(), file.name(), file.size(), file.uploadedAt());
        }
    }
}
