package vn.gov.moc.genderequality.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Letters to print in tests. */
final class SampleLetters {

    private static final String LONG_BODY = """
            Để nâng cao chất lượng, hiệu quả công tác bình đẳng giới và vì sự tiến bộ của phụ nữ, phấn đấu thực hiện các mục tiêu của Chiến lược quốc gia về bình đẳng giới giai đoạn 2011 - 2020, Bộ Xây dựng đề nghị các cơ quan, đơn vị thuộc Bộ phối hợp với Ban Vì sự tiến bộ của phụ nữ cùng cấp tập trung triển khai một số nội dung trọng tâm công tác năm 2017 như sau:

            1. Thực hiện tổng kết 10 năm thi hành Luật Bình đẳng giới
            Tổ chức rà soát, đánh giá kết quả 10 năm thi hành Luật Bình đẳng giới; những thuận lợi, khó khăn, vướng mắc trong quá trình triển khai thực hiện và tác động của Luật Bình đẳng giới trong lĩnh vực hoạt động của đơn vị.
            Nghiên cứu đề xuất những giải pháp cụ thể nhằm tăng cường thực thi Luật Bình đẳng giới trong giai đoạn tới, đồng thời nêu rõ các quy định trong Luật Bình đẳng giới và các văn bản hướng dẫn luật cần sửa đổi, bổ sung để đảm bảo tính hiệu quả và khả thi trong quá trình triển khai thực hiện.
            2. Tổ chức triển khai hiệu quả Chương trình hành động quốc gia về bình đẳng giới giai đoạn 2016 - 2020 (Quyết định số 1696/QĐ-TTg ngày 02/10/2015 của Thủ tướng Chính phủ) và Đề án Phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2016 - 2020 và tầm nhìn đến năm 2030
            Các đơn vị chủ động triển khai Kế hoạch hành động bình đẳng giới giai đoạn 2016 - 2020 tại đơn vị mình. Trong đó cần tập trung thực hiện các hoạt động truyền thông, nâng cao năng lực và xây dựng, phát triển các mô hình thí điểm về bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới.
            3. Tổ chức triển khai Tháng hành động về bình đẳng giới và phòng, chống bạo lực trên cơ sở giới (từ 15/11 đến 15/12)
            Xây dựng kế hoạch tổ chức các hoạt động hưởng ứng Tháng hành động về bình đẳng giới và phòng, chống bạo lực trên cơ sở giới (gọi tắt là Tháng hành động) trong thời gian từ ngày 15/11 đến ngày 15/12 tại cơ quan, đơn vị.
            - Nội dung của Tháng hành động tập trung tuyên truyền về bình đẳng giới và phòng, chống bạo lực trên cơ sở giới, đặc biệt là bạo lực đối với phụ nữ và trẻ em gái với các hình thức phong phú, đa dạng, phù hợp với điều kiện thực tiễn của từng đơn vị.
            - Triển khai các giải pháp nhằm tăng tỷ lệ nữ tham gia vào các vị trí lãnh đạo, quản lý các cấp. Rà soát tình hình cán bộ nữ tham gia lãnh đạo, quản lý để tham mưu cho cấp ủy, chính quyền trong việc xây dựng kế hoạch đào tạo, bồi dưỡng, quy hoạch và sử dụng cán bộ nữ theo lộ trình phù hợp.
            4. Thực hiện chế độ báo cáo
            Các cơ quan, đơn vị gửi báo cáo định kỳ công tác bình đẳng giới và hoạt động vì sự tiến bộ của phụ nữ về Bộ Xây dựng (Vụ Tổ chức cán bộ) trước ngày 05/6/2017 (đối với báo cáo sơ kết 6 tháng) và trước ngày 05/12/2017 (đối với báo cáo tổng kết năm 2017).
            Trong quá trình thực hiện, nếu có những vướng mắc hoặc các vấn đề mới phát sinh, đề nghị các cơ quan, đơn vị thông tin về Bộ Xây dựng để kịp thời phối hợp xử lý./.
            """;

    private SampleLetters() {}

    /** The ministry's letter of guidance, two pages long. */
    static OfficialLetter guidance() {
        return letter(null, LONG_BODY, List.of("Các cơ quan, đơn vị thuộc Bộ Xây dựng"));
    }

    /** A unit's letter with the given body, to two addressees. */
    static OfficialLetter of(String body) {
        return letter("Bộ Xây dựng", body, List.of("Vụ Tổ chức cán bộ", "Ban Vì sự tiến bộ của phụ nữ Bộ Xây dựng"));
    }

    private static OfficialLetter letter(@Nullable String parent, String body, List<String> addressees) {
        return new OfficialLetter(
                new Letterhead(
                        parent,
                        parent == null ? "Bộ Xây dựng" : "Viện Kiến trúc Quốc gia",
                        "05/BXD-TCCB",
                        "Hà Nội",
                        LocalDate.of(2017, 2, 8)),
                "V/v hướng dẫn công tác bình đẳng giới, vì sự tiến bộ của phụ nữ năm 2017",
                addressees,
                body,
                new Closing(
                        List.of("TL. Bộ trưởng", "Vụ trưởng Vụ Tổ chức cán bộ"),
                        "(đã ký)",
                        "Nguyễn Văn Sinh",
                        List.of(
                                "Như trên",
                                "Bộ trưởng (để b/c)",
                                "UBQG Vì sự tiến bộ của PNVN (thay b/c)",
                                "Các thành viên Ban VSTBPN Bộ Xây dựng",
                                "Lưu: VT, Vụ TCCB")));
    }
}
