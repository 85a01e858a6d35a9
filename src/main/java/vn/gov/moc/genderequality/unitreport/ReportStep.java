package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.Optional;

/** Who decides on a report, in the order of its path, and by what a unit itself takes it back. */
public enum ReportStep {
    COMMITTEE("Ban VSTBPN đơn vị"),
    HEAD("Thủ trưởng đơn vị"),
    MINISTRY("Vụ Tổ chức cán bộ"),
    WITHDRAWAL("Đơn vị rút lại để sửa"),
    RECALL("Đơn vị thu hồi báo cáo đã nộp"),
    CORRECTION("Đơn vị đính chính báo cáo đã được chấp nhận"),
    CORRECTION_DROPPED("Đơn vị thôi đính chính");

    /** Who decides, in order. */
    static final List<ReportStep> PATH = List.of(COMMITTEE, HEAD, MINISTRY);

    private final String label;

    ReportStep(String label) {
        this.label = label;
    }

    /** Who decides on a report that stands there; nobody while it is drafted or when its path has ended. */
    static Optional<ReportStep> at(ReportState state) {
        return switch (state) {
            case IN_REVIEW -> Optional.of(COMMITTEE);
            case SIGNING -> Optional.of(HEAD);
            case SUBMITTED -> Optional.of(MINISTRY);
            case DRAFTING, ACCEPTED, CANCELLED -> Optional.empty();
        };
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
