package vn.gov.moc.genderequality.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.document.OfficialDecision.Article;
import vn.gov.moc.genderequality.document.OfficialReport.Kind;
import vn.gov.moc.genderequality.document.PaperTable.Column;
import vn.gov.moc.genderequality.document.PaperTable.Group;

/** The papers of an inspection to print in tests: decision, notice, minutes, material. */
final class SampleInspectionPapers {

    static final String FOOTER = "Mã kiểm tra SHA-256: " + "0123456789abcdef".repeat(4);

    private static final LocalDate DAY = LocalDate.of(2017, 6, 2);
    private static final List<String> DIRECTOR = List.of("TL. Bộ trưởng", "Vụ trưởng Vụ Tổ chức cán bộ");

    private SampleInspectionPapers() {}

    /** A decision with an article of several paragraphs and a table as its appendix. */
    static OfficialDecision decision() {
        return decision(
                List.of(
                        Article.of("""
                                Thành lập Đoàn kiểm tra công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2017 tại Viện Kiến trúc Quốc gia, gồm các ông, bà có tên sau:
                                1. Bà Trần Thị Bình, Phó Vụ trưởng Vụ Tổ chức cán bộ: Trưởng đoàn;
                                2. Ông Lê Văn Cường, chuyên viên Văn phòng Bộ: thành viên.
                                """),
                        Article.of(
                                "Đoàn kiểm tra làm việc tại Viện Kiến trúc Quốc gia trong ngày 16/6/2017 theo chương trình kèm theo Quyết định này; tự giải thể sau khi hoàn thành nhiệm vụ."),
                        Article.of(
                                "Quyết định này có hiệu lực kể từ ngày ký. Các ông, bà có tên tại Điều 1 và Viện trưởng Viện Kiến trúc Quốc gia chịu trách nhiệm thi hành Quyết định này.")),
                List.of(new Appendix(
                        "Chương trình kiểm tra",
                        "Kèm theo Quyết định số 05/QĐ-BXD ngày 02 tháng 6 năm 2017 của Bộ Xây dựng",
                        List.of(table(2)),
                        "")));
    }

    /** A decision whose only article has this text; without appendix. */
    static OfficialDecision decision(String text) {
        return decision(List.of(Article.of(text)), List.of());
    }

    /** A decision with so many grounds, each one line long. */
    static OfficialDecision decisionOn(int grounds) {
        OfficialDecision decision = decision("Thành lập Đoàn kiểm tra. ".repeat(8));
        return new OfficialDecision(
                decision.head(),
                decision.subject(),
                decision.issuer(),
                IntStream.rangeClosed(1, grounds)
                        .mapToObj("Căn cứ %d"::formatted)
                        .toList(),
                List.of(decision.articles().get(0), Article.of("Quyết định này có hiệu lực kể từ ngày ký.")),
                decision.closing(),
                List.of(),
                null,
                null);
    }

    private static OfficialDecision decision(List<Article> articles, List<Appendix> appendices) {
        return new OfficialDecision(
                head("05/QĐ-BXD"),
                "thành lập Đoàn kiểm tra công tác bình đẳng giới năm 2017",
                "Bộ trưởng Bộ Xây dựng",
                List.of(
                        "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006",
                        "Căn cứ Nghị định số 81/2017/NĐ-CP ngày 17 tháng 7 năm 2017 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Xây dựng;",
                        "Theo đề nghị của Ban Vì sự tiến bộ của phụ nữ Bộ Xây dựng."),
                articles,
                new Closing(DIRECTOR, "(đã ký)", "Nguyễn Văn Sinh", List.of("Như Điều 3", "Lưu: VT, Vụ TCCB")),
                appendices,
                null,
                FOOTER);
    }

    /** A notice of what an inspection came to. */
    static OfficialReport notice() {
        return new OfficialReport(
                Kind.NOTICE,
                head("06/TB-BXD"),
                "Thông báo kết luận kiểm tra công tác bình đẳng giới tại Viện Kiến trúc Quốc gia",
                List.of("Viện Kiến trúc Quốc gia"),
                Paragraph.lines(
                        "Viện đã kiện toàn Ban Vì sự tiến bộ của phụ nữ.\nKiến nghị Viện bổ sung quy hoạch cán bộ nữ."),
                new Closing(DIRECTOR, null, null, List.of("Như trên", "Lưu: VT, Vụ TCCB")),
                List.of(),
                "Dự thảo",
                null);
    }

    /** Minutes that the unit's head signed with another opinion and the head of the team without. */
    static OfficialReport minutes() {
        return minutes(
                "Thời gian bắt đầu: 08 giờ 30 phút, ngày 16 tháng 6 năm 2017.\nĐịa điểm: Viện Kiến trúc Quốc gia.\nCuộc họp kết thúc vào 16 giờ 30 phút cùng ngày",
                "Ký ngày 16/06/2017 10:05; có ý kiến khác");
    }

    /** Minutes with this text and this note under the first name. */
    static OfficialReport minutes(String text, @Nullable String note) {
        List<Paragraph> body = new ArrayList<>();
        body.add(Paragraph.part("I. Nội dung kiểm tra"));
        body.addAll(Paragraph.lines(text));
        return new OfficialReport(
                Kind.MINUTES,
                new Letterhead("Bộ Xây dựng", "Đoàn kiểm tra", "01/BB-ĐKT", "Hà Nội", DAY),
                "Biên bản kiểm tra công tác bình đẳng giới tại Viện Kiến trúc Quốc gia",
                List.of(),
                body,
                new Closing(
                        List.of(
                                new SignatureBlock(
                                        List.of(
                                                "Đại diện đơn vị được kiểm tra",
                                                "Viện trưởng",
                                                "Viện Kiến trúc Quốc gia"),
                                        "(đã ký)",
                                        "Phạm Thị Dung",
                                        note),
                                new SignatureBlock(List.of("Trưởng đoàn kiểm tra"), "(đã ký)", "Trần Thị Bình", null)),
                        List.of("Viện Kiến trúc Quốc gia", "Đoàn kiểm tra", "Lưu: VT, hồ sơ")),
                List.of(),
                null,
                FOOTER);
    }

    /** What a team reads before its visit: without number and signature, a table of so many groups at its end. */
    static OfficialReport material(int groups) {
        List<Paragraph> body = new ArrayList<>(Paragraph.lines("Số liệu tính đến ngày 01/6/2017."));
        body.add(Paragraph.part("I. Kiến nghị chưa thực hiện xong"));
        body.add(Paragraph.table(table(groups)));
        return new OfficialReport(
                Kind.MATERIAL,
                new Letterhead("Bộ Xây dựng", "Vụ Tổ chức cán bộ", "", "Hà Nội", DAY),
                "Tài liệu phục vụ kiểm tra tại Viện Kiến trúc Quốc gia",
                List.of(),
                body,
                Closing.none(),
                List.of(),
                null,
                null);
    }

    private static Letterhead head(String number) {
        return new Letterhead(null, "Bộ Xây dựng", number, "Hà Nội", DAY);
    }

    private static PaperTable table(int groups) {
        return new PaperTable(
                "Chương trình",
                List.of(new Column("Nội dung", 60, false), new Column("Thời gian", 40, false)),
                IntStream.rangeClosed(1, groups)
                        .mapToObj(i -> new Group("Nội dung %02d".formatted(i), List.of(List.of("%d giờ".formatted(i)))))
                        .toList());
    }
}
