package vn.gov.moc.genderequality.cycle;

import java.util.Arrays;
import java.util.Optional;

/** The eight tasks of the ministry's yearly directive (763/BXD-TCCB of 2017, §1–§8), under which units plan and report. */
public enum DirectiveTask {
    LAW_REVIEW("Tổng kết 10 năm thi hành Luật Bình đẳng giới"),
    NATIONAL_PROGRAM(
            "Chương trình hành động quốc gia về bình đẳng giới; Đề án phòng ngừa, ứng phó với bạo lực trên cơ sở giới"),
    ACTION_MONTH("Tháng hành động về bình đẳng giới và phòng, chống bạo lực trên cơ sở giới"),
    MANAGEMENT("Nâng cao năng lực, hiệu quả quản lý nhà nước; công tác cán bộ nữ"),
    COORDINATION("Phối hợp với cấp ủy và các tổ chức đoàn thể"),
    COMMUNICATION("Tuyên truyền, tập huấn nâng cao nhận thức"),
    ORGANISATION("Tổ chức bộ máy, thanh tra, kiểm tra; kế hoạch công tác và kinh phí"),
    REPORTING("Thực hiện chế độ báo cáo");

    private final String label;

    DirectiveTask(String label) {
        this.label = label;
    }

    /** The task's number in the directive, 1–8. */
    public int number() {
        return ordinal() + 1;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** E.g. {@code 3. Tháng hành động…}. */
    public String heading() {
        return number() + ". " + label;
    }

    /** The task of this number; none for others than 1–8. */
    public static Optional<DirectiveTask> of(int number) {
        return Arrays.stream(values()).filter(task -> task.number() == number).findFirst();
    }
}
