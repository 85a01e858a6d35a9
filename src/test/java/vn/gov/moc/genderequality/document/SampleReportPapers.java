package vn.gov.moc.genderequality.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.document.PaperTable.Column;
import vn.gov.moc.genderequality.document.PaperTable.Group;

/** Reports to print in tests. */
final class SampleReportPapers {

    static final String SUBJECT =
            "Báo cáo sơ kết công tác bình đẳng giới và hoạt động vì sự tiến bộ của phụ nữ 6 tháng đầu năm 2017";
    static final String FOOTER = "Mã kiểm tra SHA-256: " + "0123456789abcdef".repeat(4);

    private static final String TEXT =
            "Đơn vị đã ban hành kế hoạch tổng kết 10 năm thi hành Luật Bình đẳng giới, phổ biến tới toàn thể công chức, viên chức và người lao động; phối hợp với Công đoàn tổ chức tọa đàm nhân ngày 08/3 và lồng ghép nội dung vào sinh hoạt thường kỳ.\n- Đã rà soát các quy định nội bộ.\n- Đã tổ chức 02 hội nghị.";

    private SampleReportPapers() {}

    /** An issued report with all levels of headings, and figures over more than a page. */
    static OfficialReport issued() {
        return report(body(TEXT, "Tiếp tục thực hiện."), LocalDate.of(2017, 6, 2), "Nguyễn Văn Sinh", null, FOOTER, 24);
    }

    static OfficialReport draft() {
        return report(body(TEXT, "Tiếp tục thực hiện"), null, null, "Dự thảo", null, 2);
    }

    /** An issued report with an appendix of tables and another of texts. */
    static OfficialReport withTwoAppendices() {
        OfficialReport issued = issued();
        List<Paragraph> texts = new ArrayList<>();
        texts.add(Paragraph.part("I. Kết quả theo đơn vị"));
        texts.add(Paragraph.title("Văn phòng Bộ", 1));
        texts.addAll(Paragraph.lines(TEXT));
        return new OfficialReport(
                issued.head(),
                issued.subject(),
                issued.addressees(),
                issued.body(),
                issued.closing(),
                List.of(
                        issued.appendices().get(0),
                        new Appendix("Nội dung báo cáo của các đơn vị", "Kèm theo Báo cáo", texts, List.of(), "")),
                issued.mark(),
                issued.footer());
    }

    /** A plan with a table between its texts, which runs over more than a page. */
    static OfficialReport plan() {
        OfficialReport issued = issued();
        List<Paragraph> body = new ArrayList<>();
        body.add(Paragraph.part("II. Nội dung, hoạt động"));
        body.add(Paragraph.table(table(12)));
        body.add(Paragraph.part("III. Tổ chức thực hiện"));
        body.addAll(Paragraph.lines("Văn phòng làm đầu mối."));
        return new OfficialReport(
                OfficialReport.Kind.PLAN,
                issued.head(),
                "Kế hoạch tổ chức Tháng hành động",
                List.of(),
                body,
                issued.closing(),
                List.of(),
                null,
                FOOTER);
    }

    /** A report whose one text is this. */
    static OfficialReport of(String text) {
        return report(body(text, text), LocalDate.of(2017, 6, 2), "Nguyễn Văn Sinh", null, FOOTER, 1);
    }

    private static List<Paragraph> body(String text, String end) {
        List<Paragraph> body = new ArrayList<>();
        body.add(Paragraph.part("I. Kết quả triển khai các nhiệm vụ 6 tháng đầu năm 2017"));
        body.add(Paragraph.title("1. Hoạt động tổ chức tổng kết 10 năm thi hành Luật Bình đẳng giới", 1));
        body.addAll(Paragraph.lines(text));
        body.add(Paragraph.title("5. Công tác cán bộ nữ", 1));
        body.add(Paragraph.title("5.1. Công tác tham mưu", 2));
        body.addAll(Paragraph.lines(text));
        body.add(Paragraph.part("II. Đánh giá chung"));
        body.addAll(Paragraph.lines(end));
        return body;
    }

    private static OfficialReport report(
            List<Paragraph> body,
            @Nullable LocalDate date,
            @Nullable String signer,
            @Nullable String mark,
            @Nullable String footer,
            int figures) {
        return new OfficialReport(
                new Letterhead("Bộ Xây dựng", "Văn phòng Bộ", date == null ? "……/BC-VP" : "05/BC-VP", "Hà Nội", date),
                SUBJECT,
                List.of("Bộ Xây dựng (Vụ Tổ chức cán bộ)"),
                body,
                new Closing(
                        List.of("KT. Chánh Văn phòng", "Phó Chánh Văn phòng"),
                        signer == null ? null : "(đã ký)",
                        signer,
                        List.of("Như trên", "Ban VSTBPN Bộ Xây dựng", "Lưu: VT, VP")),
                List.of(new Appendix(
                        "Số liệu báo cáo 6 tháng đầu năm 2017",
                        "Kèm theo Báo cáo số 05/BC-VP ngày 02 tháng 6 năm 2017 của Văn phòng Bộ",
                        List.of(table(figures)),
                        "Ghi chú: (ước) là số ước tính.")),
                mark,
                footer);
    }

    private static PaperTable table(int figures) {
        return new PaperTable(
                "Mục I.5.2. Kết quả thực hiện công tác cán bộ nữ",
                List.of(
                        new Column("Chỉ tiêu", 39, false),
                        new Column("Thời điểm", 16, false),
                        new Column("Nữ", 15, true),
                        new Column("Tổng số", 15, true),
                        new Column("Tỷ lệ nữ", 15, true)),
                IntStream.rangeClosed(1, figures)
                        .mapToObj(i -> new Group(
                                "Chỉ tiêu %02d: cán bộ được quy hoạch các chức danh lãnh đạo (người)".formatted(i),
                                List.of(
                                        List.of("Kỳ này", "1.203 (ước)", "2.500", "48,1% (ước)"),
                                        List.of("Năm trước", "0", "không áp dụng", "–"),
                                        List.of("Nhiệm kỳ trước", "…", "12", "–"))))
                        .toList());
    }
}
