package vn.gov.moc.genderequality.commendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.commendation.CommendationEditions.Edition;
import vn.gov.moc.genderequality.commendation.CommendationSnapshots.Granting;
import vn.gov.moc.genderequality.commendation.CommendationSnapshots.Proposal;
import vn.gov.moc.genderequality.commendation.CommendationSnapshots.Proposed;
import vn.gov.moc.genderequality.commendation.CommendationSnapshots.Submission;
import vn.gov.moc.genderequality.document.Appendix;
import vn.gov.moc.genderequality.document.Closing;
import vn.gov.moc.genderequality.document.Letterhead;
import vn.gov.moc.genderequality.document.OfficialDecision;
import vn.gov.moc.genderequality.document.OfficialDecision.Article;
import vn.gov.moc.genderequality.document.OfficialReport;
import vn.gov.moc.genderequality.document.PaperTable;
import vn.gov.moc.genderequality.document.PaperTable.Column;
import vn.gov.moc.genderequality.document.PaperTable.Group;
import vn.gov.moc.genderequality.document.Paragraph;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;

/** Lays proposals and decisions out in the form of Nghị định 30/2020/NĐ-CP. */
@Component
class CommendationPaperLayout {

    private static final String WORK = "công tác bình đẳng giới và vì sự tiến bộ của phụ nữ";
    private static final String SIGNED = "(đã ký)";

    private final CommendationProperties properties;

    CommendationPaperLayout(CommendationProperties properties) {
        this.properties = properties;
    }

    OfficialReport proposal(Edition<Proposal> edition) {
        Proposal proposal = edition.content();
        Submission submission = proposal.submission();
        List<Paragraph> body = new ArrayList<>(Paragraph.lines(
                "%s trình Bộ xem xét khen thưởng các cá nhân, tập thể có thành tích trong %s. Nội dung: %s."
                        .formatted(submission.unitName(), WORK, oneSentence(submission.subject()))));
        body.add(Paragraph.part("I. Thành tích chung"));
        body.addAll(Paragraph.lines(submission.merits()));
        body.add(Paragraph.part("II. Danh sách đề nghị"));
        body.add(Paragraph.table(table(submission.candidates())));
        body.add(Paragraph.part("III. Minh chứng"));
        body.addAll(evidence(submission));
        body.add(Paragraph.part("IV. Điều kiện"));
        submission
                .conditions()
                .lines()
                .forEach(line -> body.addAll(Paragraph.lines(
                        "- %s: %s.".formatted(line.label(), line.standingLabel().toLowerCase(java.util.Locale.ROOT)))));
        return new OfficialReport(
                OfficialReport.Kind.PROPOSAL,
                new Letterhead(
                        properties.issuingBody(),
                        submission.unitName(),
                        proposal.documentNumber(),
                        proposal.seat(),
                        day(proposal.signedAt())),
                "Đề nghị khen thưởng trong " + WORK,
                List.of(properties.issuingBody(), "Ban VSTBPN " + properties.issuingBody()),
                body,
                new Closing(
                        proposal.authority(),
                        SIGNED,
                        proposal.signerName(),
                        List.of("Như trên", "Lưu: VT, " + proposal.abbreviation())),
                List.of(),
                null,
                footer(edition.sha256()));
    }

    private static List<Paragraph> evidence(Submission submission) {
        List<String> lines = Stream.concat(
                        submission.facts().stream().map(EvidenceFacts.Fact::text),
                        submission.files().stream().map(file -> "Tệp " + file.name()))
                .map(line -> "- %s.".formatted(line))
                .toList();
        return lines.isEmpty()
                ? Paragraph.lines("Không kèm minh chứng.")
                : lines.stream().flatMap(line -> Paragraph.lines(line).stream()).toList();
    }

    OfficialDecision decision(Edition<Granting> edition) {
        Granting decision = edition.content();
        List<Article> articles = List.of(
                Article.of("Khen thưởng %s có thành tích xuất sắc trong %s (có danh sách kèm theo)."
                        .formatted(counted(decision.granted()), WORK)),
                Article.of(
                        "Quyết định này có hiệu lực kể từ ngày ký. Mức thưởng kèm theo từng hình thức, nếu có, thực hiện theo quy định của pháp luật về thi đua, khen thưởng."),
                Article.of(
                        "Thủ trưởng %s và các cá nhân, tập thể có tên trong danh sách chịu trách nhiệm thi hành Quyết định này."
                                .formatted(decision.unitName())));
        return new OfficialDecision(
                new Letterhead(
                        null,
                        properties.issuingBody(),
                        decision.documentNumber(),
                        properties.place(),
                        day(decision.signedAt())),
                "khen thưởng trong " + WORK,
                properties.authority().get(properties.authority().size() - 1),
                grounds(decision),
                articles,
                new Closing(
                        properties.authority(),
                        SIGNED,
                        decision.signerName(),
                        Stream.concat(Stream.of("Như Điều 3"), properties.recipients().stream())
                                .toList()),
                List.of(new Appendix(
                        "Danh sách cá nhân, tập thể được khen thưởng",
                        "Kèm theo Quyết định số %s ngày %s"
                                .formatted(decision.documentNumber(), VietnameseDates.format(day(decision.signedAt()))),
                        List.of(table(decision.granted())),
                        "")),
                null,
                footer(edition.sha256()));
    }

    private List<String> grounds(Granting decision) {
        List<String> grounds = new ArrayList<>(properties.grounds());
        decision.granted().stream().map(Proposed::basis).distinct().forEach(basis -> grounds.add("Căn cứ " + basis));
        grounds.add("Xét Tờ trình số %s ngày %s của %s"
                .formatted(
                        decision.proposalNumber(),
                        VietnameseDates.format(day(decision.proposalSignedAt())),
                        decision.unitName()));
        grounds.add("Theo đề nghị của Ban Vì sự tiến bộ của phụ nữ " + properties.issuingBody());
        return grounds;
    }

    private static String counted(List<Proposed> granted) {
        long persons = granted.stream()
                .filter(each -> each.kind() == CandidateKind.PERSON)
                .count();
        long collectives = granted.size() - persons;
        return Stream.of(
                        persons == 0 ? "" : "%02d cá nhân".formatted(persons),
                        collectives == 0 ? "" : "%02d tập thể".formatted(collectives))
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    private static PaperTable table(List<Proposed> all) {
        return new PaperTable(
                "",
                List.of(
                        new Column("TT", 7, false),
                        new Column("Cá nhân, tập thể", 22, false),
                        new Column("Chức vụ, nơi làm việc", 20, false),
                        new Column("Hình thức", 17, false),
                        new Column("Thành tích", 34, false)),
                IntStream.range(0, all.size())
                        .mapToObj(i -> new Group(
                                String.valueOf(i + 1),
                                List.of(List.of(
                                        all.get(i).name(),
                                        all.get(i).position(),
                                        all.get(i).award(),
                                        all.get(i).achievements()))))
                        .toList());
    }

    private static String oneSentence(String text) {
        return text.replaceAll("\\R+", " ").replaceFirst("[.!?…]+$", "");
    }

    private static String footer(String sha256) {
        return "Mã kiểm tra SHA-256: " + sha256;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zones.VIETNAM);
    }
}
