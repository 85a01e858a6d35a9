package vn.gov.moc.genderequality.inspection.process;

import java.time.LocalDate;
import vn.gov.moc.genderequality.inspection.InspectionVisit;
import vn.gov.moc.genderequality.inspection.VisitState;

/** The dates of a visit that people are reminded of. */
enum VisitMilestone {
    /** The first day on which the unit's own report is late. */
    SELF_REPORT,
    /** The visit's first day. */
    VISIT,
    /** The first day on which the minutes are late. */
    MINUTES,
    /** The first day on which the conclusion is late. */
    CONCLUSION;

    LocalDate day(InspectionVisit visit) {
        return switch (this) {
            case SELF_REPORT -> visit.selfReportDueOn().plusDays(1);
            case VISIT -> visit.firstDay();
            case MINUTES -> visit.minutesDueOn().plusDays(1);
            case CONCLUSION -> visit.conclusionDueOn().plusDays(1);
        };
    }

    /** Whether what it is about is still to be done. */
    boolean concerns(VisitState state) {
        return switch (this) {
            case SELF_REPORT -> state == VisitState.PREPARING;
            case VISIT -> state.awaited();
            case MINUTES -> state == VisitState.VISITING || state == VisitState.SIGNING;
            case CONCLUSION ->
                state == VisitState.VISITING || state == VisitState.SIGNING || state == VisitState.CONCLUDING;
        };
    }

    String subject(int day) {
        return switch (this) {
            case SELF_REPORT -> day < 0 ? "Nhắc hạn báo cáo tự kiểm tra" : "Báo cáo tự kiểm tra quá hạn";
            case VISIT -> "Sắp đến ngày kiểm tra";
            case MINUTES -> day < 0 ? "Nhắc hạn biên bản kiểm tra" : "Biên bản kiểm tra quá hạn";
            case CONCLUSION -> day < 0 ? "Nhắc hạn kết luận kiểm tra" : "Kết luận kiểm tra quá hạn";
        };
    }

    String body(int day) {
        String what = switch (this) {
            case SELF_REPORT -> "nộp báo cáo tự kiểm tra";
            case VISIT -> "";
            case MINUTES -> "lập và ký biên bản kiểm tra";
            case CONCLUSION -> "ban hành kết luận kiểm tra";
        };
        if (this == VISIT) {
            return "Còn %d ngày là đến ngày kiểm tra.".formatted(-day);
        }
        return day < 0
                ? "Còn %d ngày là hết hạn %s.".formatted(-day, what)
                : "Đã quá hạn %s %d ngày.".formatted(what, day + 1);
    }
}
