package vn.gov.moc.genderequality.monitoring;

import java.util.Arrays;
import java.util.Optional;

/** Where a unit stands at a milestone of the year. */
enum MilestoneStage {
    NOT_STARTED("Chưa đến kỳ"),
    NOT_OPENED("Chưa viết gì"),
    DRAFTING("Đang soạn"),
    IN_REVIEW("Ban VSTBPN đang thẩm định"),
    SIGNING("Chờ thủ trưởng ký"),
    SUBMITTED("Đã nộp, Bộ đang kiểm tra"),
    ACCEPTED("Đã được chấp nhận"),
    CANCELLED("Đã huỷ"),
    NOT_EXPECTED("Không phải báo cáo"),
    UNCONFIRMED("Chưa xác nhận đã nhận"),
    CONFIRMED("Đã xác nhận đã nhận"),
    PLANNING("Đang lập kế hoạch"),
    APPROVING("Chờ thủ trưởng phê duyệt kế hoạch"),
    RUNNING("Đang tổ chức hoạt động"),
    EVALUATING("Đang tổng kết"),
    COMPLETED("Đã tổng kết"),
    NOT_INSPECTED("Không kiểm tra"),
    SELF_REPORTING("Đang tự kiểm tra"),
    VISIT_AWAITED("Chờ ngày kiểm tra"),
    VISITING("Đang kiểm tra, lập biên bản"),
    SIGNING_MINUTES("Chờ ký biên bản kiểm tra"),
    CONCLUDING("Chờ kết luận kiểm tra"),
    FOLLOWED_UP("Đang thực hiện kiến nghị"),
    CONCLUDED("Kiểm tra đã xong");

    private final String label;

    MilestoneStage(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The stage of this name; none for anything else. */
    static Optional<MilestoneStage> of(String name) {
        return Arrays.stream(values())
                .filter(stage -> stage.name().equals(name))
                .findAny();
    }
}
