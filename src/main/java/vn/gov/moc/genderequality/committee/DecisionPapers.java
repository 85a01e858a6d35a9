package vn.gov.moc.genderequality.committee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.document.Appendix;
import vn.gov.moc.genderequality.document.Closing;
import vn.gov.moc.genderequality.document.DecisionRenderer;
import vn.gov.moc.genderequality.document.Letterhead;
import vn.gov.moc.genderequality.document.OfficialDecision;
import vn.gov.moc.genderequality.document.OfficialDecision.Article;
import vn.gov.moc.genderequality.document.PaperTable;
import vn.gov.moc.genderequality.document.PaperTable.Column;
import vn.gov.moc.genderequality.document.PaperTable.Group;
import vn.gov.moc.genderequality.engine.VietnameseDates;

/** Prints decisions on committees as official papers; the same edition makes the same PDF, byte for byte. */
@Component
class DecisionPapers {

    private static final String COMMITTEE = "Ban Vì sự tiến bộ của phụ nữ";

    private final CommitteePaperProperties properties;
    private final DecisionRenderer renderer;

    DecisionPapers(CommitteePaperProperties properties, DecisionRenderer renderer) {
        this.properties = properties;
        this.renderer = renderer;
    }

    byte[] pdf(DecisionEdition edition) {
        return renderer.pdf(layOut(edition));
    }

    byte[] docx(DecisionEdition edition) {
        return renderer.docx(layOut(edition));
    }

    private OfficialDecision layOut(DecisionEdition edition) {
        List<Article> articles = articles(edition);
        return new OfficialDecision(
                new Letterhead(
                        properties.parentBody(), edition.unitName(), edition.number(), edition.seat(), edition.date()),
                "%s %s %s".formatted(act(edition), COMMITTEE, edition.unitName()),
                issuer(edition.headTitle(), edition.unitName()),
                edition.grounds().isEmpty() ? List.of("Căn cứ …") : edition.grounds(),
                articles,
                new Closing(
                        edition.authority(),
                        edition.draft() ? null : "(đã ký)",
                        edition.signer(),
                        Stream.of(
                                        Stream.of("Như Điều " + articles.size()),
                                        properties.recipients().stream(),
                                        Stream.of("Lưu: VT, " + edition.abbreviation()))
                                .flatMap(each -> each)
                                .toList()),
                List.of(list(edition)),
                edition.draft() ? "Dự thảo" : null,
                edition.draft() ? null : "Mã kiểm tra SHA-256: " + edition.sha256());
    }

    private static String act(DecisionEdition edition) {
        return edition.kind() == RenewalKind.ESTABLISHMENT ? "thành lập" : "kiện toàn";
    }

    /** E.g. {@code Chánh Văn phòng Bộ} of a {@code Chánh Văn phòng} in the {@code Văn phòng Bộ}: what both have stands once. */
    static String issuer(String headTitle, String unitName) {
        List<String> title = words(headTitle);
        List<String> unit = words(unitName);
        int shared = IntStream.iterate(Math.min(title.size(), unit.size()), length -> length - 1)
                .filter(length ->
                        title.subList(title.size() - length, title.size()).equals(unit.subList(0, length)))
                .findFirst()
                .orElse(0);
        return String.join(" ", title) + " " + String.join(" ", unit.subList(shared, unit.size()));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }

    private static List<Article> articles(DecisionEdition edition) {
        String committee = "%s %s".formatted(COMMITTEE, edition.unitName());
        List<Article> articles = new ArrayList<>();
        articles.add(Article.of(
                "%s %s, nhiệm kỳ %s, gồm %d thành viên (trong đó %d nữ) có tên trong danh sách kèm theo Quyết định này."
                        .formatted(
                                edition.kind().label(),
                                committee,
                                edition.term(),
                                edition.members().size(),
                                edition.women())));
        if (!edition.leavers().isEmpty()) {
            articles.add(Article.of("Các ông, bà có tên sau thôi tham gia %s:\n%s"
                    .formatted(COMMITTEE, String.join("\n", leavers(edition.leavers())))));
        }
        articles.add(Article.of(
                "%s có nhiệm vụ tham mưu, giúp thủ trưởng đơn vị tổ chức thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ; hoạt động theo Quy chế làm việc của Ban. Phân công %s theo dõi công tác bình đẳng giới của đơn vị."
                        .formatted(COMMITTEE, edition.follower().isEmpty() ? "…" : edition.follower())));
        articles.add(Article.of(
                "Quyết định này có hiệu lực kể từ ngày ký%s. Các bộ phận có liên quan thuộc %s và các ông, bà có tên trong danh sách chịu trách nhiệm thi hành Quyết định này."
                        .formatted(
                                edition.replaces().isEmpty() ? "" : " và thay thế " + edition.replaces(),
                                edition.unitName())));
        return articles;
    }

    private static List<String> leavers(List<CommitteeSnapshot.Leaver> leavers) {
        return IntStream.range(0, leavers.size())
                .mapToObj(i -> {
                    CommitteeSnapshot.Leaver leaver = leavers.get(i);
                    return "%d. %s%s (lý do: %s)%s"
                            .formatted(
                                    i + 1,
                                    leaver.name(),
                                    leaver.position().isEmpty() ? "" : ", " + leaver.position(),
                                    oneLine(leaver.reason()),
                                    i < leavers.size() - 1 ? ";" : ".");
                })
                .toList();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceFirst("\\.$", "");
    }

    private static Appendix list(DecisionEdition edition) {
        List<Group> rows = IntStream.range(0, edition.members().size())
                .mapToObj(i -> row(i + 1, edition.members().get(i)))
                .toList();
        String date = edition.date() == null ? "" : " ngày " + VietnameseDates.format(edition.date());
        return new Appendix(
                "Danh sách thành viên %s %s".formatted(COMMITTEE, edition.unitName()),
                "Kèm theo Quyết định số %s%s".formatted(edition.number(), date),
                List.of(new PaperTable(
                        "Nhiệm kỳ " + edition.term(),
                        List.of(
                                new Column("STT", 7, false),
                                new Column("Họ và tên", 24, false),
                                new Column("Giới tính", 9, false),
                                new Column("Chức vụ", 26, false),
                                new Column("Vai trò trong Ban", 18, false),
                                new Column("Từ ngày", 16, false)),
                        rows)),
                "");
    }

    private static Group row(int number, DecisionEdition.Line member) {
        return new Group(
                String.valueOf(number),
                List.of(List.of(member.name(), member.sex(), member.position(), member.role(), member.since())));
    }
}
