package vn.gov.moc.genderequality.workplan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.workplan.WorkPlanSnapshot.PlannedWork;

/**
 * A work plan as it is printed: approved, or the draft as it stands.
 *
 * @param number number and sign; a draft has room for its number
 * @param date the day it was approved; none for a draft
 * @param authority the lines above the signer's name
 * @param signer the name of who approved it; none for a draft
 * @param sha256 the hash of the snapshot; none for a draft
 */
record WorkPlanEdition(
        int year,
        String unitName,
        String abbreviation,
        String number,
        String seat,
        @Nullable LocalDate date,
        String goals,
        String organisation,
        List<PlannedWork> items,
        List<String> authority,
        @Nullable String signer,
        @Nullable String sha256) {

    /** What was approved, and nothing else. */
    static WorkPlanEdition approved(WorkPlanSnapshot snapshot, String sha256) {
        return new WorkPlanEdition(
                snapshot.year(),
                snapshot.unitName(),
                snapshot.abbreviation(),
                snapshot.documentNumber(),
                snapshot.seat(),
                LocalDate.ofInstant(snapshot.approvedAt(), Zones.VIETNAM),
                snapshot.goals(),
                snapshot.organisation(),
                snapshot.items(),
                snapshot.authority(),
                snapshot.approverName(),
                sha256);
    }

    boolean draft() {
        return sha256 == null;
    }

    /** What a file of it is called, without the extension. */
    String fileStem() {
        return "Kế hoạch công tác %d - %s"
                .formatted(year, draft() ? abbreviation + " - dự thảo" : "số " + number.replace('/', '-'));
    }
}
