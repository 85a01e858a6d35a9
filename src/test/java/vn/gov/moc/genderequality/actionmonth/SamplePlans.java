package vn.gov.moc.genderequality.actionmonth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.actionmonth.PlanSnapshot.PlannedActivity;
import vn.gov.moc.genderequality.activity.ActivityForm;

/** Plans to print in tests. */
final class SamplePlans {

    static final String SHA256 = "0123456789abcdef".repeat(4);

    private static final String GOALS = """
            - Nâng cao nhận thức, trách nhiệm của công chức, viên chức và người lao động về bình đẳng giới và phòng, chống bạo lực trên cơ sở giới.
            - Các hoạt động thiết thực, hiệu quả, tiết kiệm, phù hợp với điều kiện của đơn vị.""";

    private SamplePlans() {}

    static PlanEdition approved(int activities) {
        return PlanEdition.approved(
                new PlanSnapshot(
                        "2017-VPB",
                        2017,
                        "VPB",
                        "Văn phòng Bộ",
                        "VP",
                        "03/KH-VP",
                        LocalDate.of(2017, 11, 15),
                        LocalDate.of(2017, 12, 15),
                        "Chung tay xóa bỏ bạo lực đối với phụ nữ và trẻ em gái",
                        GOALS,
                        "1. Phòng Tổ chức - Hành chính làm đầu mối, theo dõi, đôn đốc.\n2. Các phòng phối hợp thực hiện và gửi kết quả trước ngày 20/12/2017.",
                        IntStream.rangeClosed(1, activities)
                                .mapToObj(SamplePlans::activity)
                                .toList(),
                        "vpb.pho",
                        "Nguyễn Văn Sinh",
                        List.of("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
                        "vpb.thutruong",
                        "Hà Nội",
                        Instant.parse("2017-11-05T03:00:00Z")),
                SHA256);
    }

    /** The second one lies outside the month; the third one has no budget. */
    private static PlannedActivity activity(int number) {
        return new PlannedActivity(
                new UUID(0, number),
                "Hoạt động %02d: truyền thông về phòng, chống bạo lực trên cơ sở giới tại nơi làm việc"
                        .formatted(number),
                number % 2 == 0 ? ActivityForm.MEDIA : ActivityForm.DIALOGUE,
                number == 1 ? "Báo cáo viên giới thiệu Luật Bình đẳng giới; trao đổi, giải đáp." : "",
                "Hội trường tầng 2, trụ sở cơ quan Bộ",
                number == 2 ? LocalDate.of(2017, 12, 20) : LocalDate.of(2017, 11, 20),
                number == 2 ? LocalDate.of(2017, 12, 22) : null,
                number == 2 ? null : LocalTime.of(14, 0),
                "Công chức, viên chức, người lao động",
                1_200,
                40,
                number == 3 ? null : 125_000_000L,
                number == 3 ? "" : "Kinh phí thường xuyên",
                "Phòng Tổ chức - Hành chính",
                number == 2 ? "Hội trường sửa chữa đến ngày 18/12/2017." : "");
    }

    /** Nothing is written yet. */
    static PlanEdition empty(@Nullable PlannedActivity activity) {
        return new PlanEdition(
                2017,
                "Văn phòng Bộ",
                "VP",
                "\u00A0".repeat(6) + "/KH-VP",
                "Hà Nội",
                null,
                LocalDate.of(2017, 11, 15),
                LocalDate.of(2017, 12, 15),
                "",
                "",
                "",
                activity == null ? List.of() : List.of(activity),
                List.of("Chánh Văn phòng"),
                null,
                null);
    }

    /** Only its title is known. */
    static PlannedActivity untold() {
        return new PlannedActivity(
                new UUID(0, 1), "Tọa đàm", null, "", "", null, null, null, "", null, null, null, "", "", "");
    }
}
