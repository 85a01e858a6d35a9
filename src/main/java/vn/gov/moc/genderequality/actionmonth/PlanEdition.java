package vn.gov.moc.genderequality.actionmonth;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.actionmonth.PlanSnapshot.PlannedActivity;
import vn.gov.moc.genderequality.engine.Zones;

/**
 * A plan as it is printed: approved, or the draft as it stands.
 *
 * @param number number and sign; a draft has room for its number
 * @param date the day it was approved; none for a draft
 * @param beginsOn the month's first day
 * @param endsOn the month's last day
 * @param theme what the ministry announced; empty before
 * @param authority the lines above the signer's name
 * @param signer the name of who approved it; none for a draft
 * @param sha256 the hash of the snapshot; none for a draft
 */
record PlanEdition(
        int year,
        String unitName,
        String abbreviation,
        String number,
        String seat,
        @Nullable LocalDate date,
        LocalDate beginsOn,
        LocalDate endsOn,
        String theme,
        String goals,
        String organisation,
        List<PlannedActivity> activities,
        List<String> authority,
        @Nullable String signer,
        @Nullable String sha256) {

    /** What was approved, and nothing else. */
    static PlanEdition approved(PlanSnapshot snapshot, String sha256) {
        return new PlanEdition(
                snapshot.year(),
                snapshot.unitName(),
                snapshot.abbreviation(),
                snapshot.documentNumber(),
                snapshot.seat(),
                LocalDate.ofInstant(snapshot.approvedAt(), Zones.VIETNAM),
                snapshot.beginsOn(),
                snapshot.endsOn(),
                snapshot.theme(),
                snapshot.goals(),
                snapshot.organisation(),
                snapshot.activities(),
                snapshot.authority(),
                snapshot.approverName(),
                sha256);
    }

    boolean draft() {
        return sha256 == null;
    }

    /** What a file of it is called, without the extension. */
    String fileStem() {
        return "Kế hoạch Tháng hành động %d - %s"
                .formatted(year, draft() ? abbreviation + " - dự thảo" : "số " + number.replace('/', '-'));
    }
}
