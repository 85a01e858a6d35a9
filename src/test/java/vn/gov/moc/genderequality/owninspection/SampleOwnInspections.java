package vn.gov.moc.genderequality.owninspection;

import java.time.LocalDate;

/** Inspections of a unit that nothing is missing from. */
public final class SampleOwnInspections {

    private SampleOwnInspections() {}

    /** Held on the spot on one day; one of two recommendations is carried out. */
    public static OwnInspectionDraft heldOn(LocalDate day, String body) {
        return new OwnInspectionDraft(
                body,
                OwnInspectionForm.ON_SITE,
                day,
                null,
                "Đã kiện toàn Ban Vì sự tiến bộ của phụ nữ.",
                "Chưa bố trí kinh phí riêng",
                "Bố trí kinh phí; lập kế hoạch năm",
                2,
                1,
                0);
    }
}
