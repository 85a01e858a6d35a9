package vn.gov.moc.genderequality.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.document.Closing;
import vn.gov.moc.genderequality.document.Letterhead;
import vn.gov.moc.genderequality.document.OfficialDecision;
import vn.gov.moc.genderequality.document.OfficialDecision.Article;
import vn.gov.moc.genderequality.document.OfficialReport;
import vn.gov.moc.genderequality.document.PaperTable;
import vn.gov.moc.genderequality.document.PaperTable.Column;
import vn.gov.moc.genderequality.document.PaperTable.Group;
import vn.gov.moc.genderequality.document.Paragraph;
import vn.gov.moc.genderequality.document.SignatureBlock;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.inspection.InspectionEditions.Edition;
import vn.gov.moc.genderequality.inspection.InspectionEditions.Signature;
import vn.gov.moc.genderequality.inspection.InspectionEditions.SignedMinutes;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Conclusion;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.DecisionPaper;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Member;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Minutes;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Program;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Proposal;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Topic;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Visit;

/** Lays programs, decisions, minutes and conclusions out in the form of Nghị định 30/2020/NĐ-CP. */
@Component
class InspectionPaperLayout {

    private static final String WORK = "công tác bình đẳng giới và vì sự tiến bộ của phụ nữ";
    private static final String SIGNED = "(đã ký)";
    private static final String ROOM_FOR_NUMBER = "\u00A0".repeat(6);

    private final InspectionPaperProperties properties;

    InspectionPaperLayout(InspectionPaperProperties properties) {
        this.properties = properties;
    }

    OfficialReport program(Edition<Program> edition) {
        Program program = edition.content();
        boolean draft = edition.sha256() == null;
        List<Paragraph> body = new ArrayList<>();
        body.add(Paragraph.part("I. Mục đích, yêu cầu"));
        body.addAll(written(program.purpose()));
        body.add(Paragraph.part("II. Đơn vị, thời gian, đoàn kiểm tra"));
        body.addAll(
                program.visits().isEmpty()
                        ? Paragraph.lines("Không tổ chức đợt kiểm tra nào trong năm.")
                        : List.of(Paragraph.table(visits(program.visits()))));
        body.add(Paragraph.part("III. Nội dung kiểm tra"));
        body.addAll(topics());
        return new OfficialReport(
                OfficialReport.Kind.PLAN,
                head(
                        draft ? ROOM_FOR_NUMBER + "/KH-" + properties.abbreviation() : program.documentNumber(),
                        draft ? null : day(program.signedAt())),
                "Kiểm tra %s năm %d".formatted(WORK, program.year()),
                List.of(),
                body,
                closing(draft ? null : program.signerName(), Stream.of("Các đơn vị được kiểm tra")),
                List.of(),
                draft ? "Dự thảo" : null,
                footer(edition.sha256()));
    }

    private static PaperTable visits(List<Visit> visits) {
        return new PaperTable(
                "Các đợt kiểm tra",
                List.of(
                        new Column("Đơn vị", 28, false),
                        new Column("Thời gian", 17, false),
                        new Column("Đoàn kiểm tra", 30, false),
                        new Column("Trọng tâm", 25, false)),
                visits.stream()
                        .map(visit -> new Group(
                                visit.unitName(),
                                List.of(List.of(
                                        VisitConflicts.days(visit.firstDay(), visit.lastDay())
                                                .replace("–", " – "),
                                        String.join("; ", team(visit)),
                                        visit.focus()))))
                        .toList());
    }

    OfficialDecision decision(Edition<DecisionPaper> edition) {
        DecisionPaper decision = edition.content();
        Visit visit = decision.visit();
        List<String> grounds = new ArrayList<>(properties.grounds());
        if (!decision.programNumber().isEmpty()) {
            grounds.add(
                    Math.max(0, grounds.size() - 1),
                    "Căn cứ Kế hoạch số %s về kiểm tra %s năm %d"
                            .formatted(
                                    decision.programNumber(),
                                    WORK,
                                    visit.firstDay().getYear()));
        }
        List<Article> articles = new ArrayList<>();
        articles.add(Article.of("Kiểm tra %s tại %s trong thời gian %s.%s"
                .formatted(
                        WORK,
                        visit.unitName(),
                        period(visit),
                        visit.focus().isEmpty() ? "" : " Trọng tâm: " + oneSentence(visit.focus()))));
        articles.add(Article.of(
                "Thành lập Đoàn kiểm tra gồm các ông, bà có tên sau:\n" + String.join("\n", numbered(team(visit)))));
        articles.add(Article.of("Nội dung kiểm tra:\n" + String.join("\n", numbered(topicLabels()))));
        articles.add(Article.of(
                "%s báo cáo tự kiểm tra theo các nội dung tại Điều 3, gửi Đoàn kiểm tra chậm nhất ngày %s; bố trí thành phần và chuẩn bị hồ sơ, tài liệu làm việc với Đoàn."
                        .formatted(visit.unitName(), VietnameseDates.format(visit.selfReportDueOn()))));
        String effect =
                "Quyết định này có hiệu lực kể từ ngày ký%s. Thủ trưởng %s và các ông, bà có tên tại Điều 2 chịu trách nhiệm thi hành Quyết định này."
                        .formatted(
                                decision.replaces().isEmpty()
                                        ? ""
                                        : " và thay thế Quyết định số %s (lý do: %s)"
                                                .formatted(decision.replaces(), oneLine(decision.reason())),
                                visit.unitName());
        articles.add(Article.of(effect));
        return new OfficialDecision(
                head(decision.documentNumber(), day(decision.signedAt())),
                "kiểm tra %s tại %s".formatted(WORK, visit.unitName()),
                properties.authority().get(properties.authority().size() - 1),
                grounds,
                articles,
                closing(decision.signerName(), Stream.of("Như Điều 5")),
                List.of(),
                null,
                footer(edition.sha256()));
    }

    OfficialReport minutes(SignedMinutes edition) {
        Minutes minutes = edition.content();
        Visit visit = minutes.visit();
        List<Paragraph> body = new ArrayList<>(Paragraph.lines("Thời gian: %s.\nĐịa điểm: %s.\nĐoàn kiểm tra: %s."
                .formatted(period(visit), visit.unitName(), String.join("; ", team(visit)))));
        body.add(Paragraph.part("I. Thành phần làm việc"));
        body.addAll(written(minutes.participants()));
        body.add(Paragraph.part("II. Kết quả kiểm tra"));
        if (!minutes.selfReported()) {
            body.addAll(Paragraph.lines("Đơn vị không nộp báo cáo tự kiểm tra trước ngày kiểm tra."));
        }
        List<Topic> topics = minutes.topics();
        for (int i = 0; i < topics.size(); i++) {
            Topic topic = topics.get(i);
            body.add(Paragraph.title("%d. %s".formatted(i + 1, topic.topic().label()), 1));
            if (!topic.selfReport().isEmpty()) {
                body.addAll(Paragraph.lines("Đơn vị báo cáo: " + topic.selfReport()));
            }
            body.addAll(Paragraph.lines("Kết quả kiểm tra: " + topic.finding()));
            if (!topic.evidence().isEmpty()) {
                body.addAll(Paragraph.lines("Căn cứ: " + topic.evidence()));
            }
        }
        body.add(Paragraph.part("III. Nhận xét chung"));
        body.addAll(written(minutes.assessment()));
        body.add(Paragraph.part("IV. Kiến nghị của đoàn"));
        body.addAll(recommendations(minutes.proposals()));
        body.add(Paragraph.part("V. Ý kiến của các bên"));
        body.addAll(opinions(edition.signatures()));
        body.addAll(Paragraph.lines("Hai bên đã đọc đúng bản này trước khi ký."));
        return new OfficialReport(
                OfficialReport.Kind.MINUTES,
                new Letterhead(properties.issuingBody(), "Đoàn kiểm tra", "", properties.place(), null),
                "Biên bản kiểm tra %s tại %s".formatted(WORK, visit.unitName()),
                List.of(),
                body,
                new Closing(
                        List.of(
                                block(edition, MinutesSide.UNIT, "Đại diện đơn vị được kiểm tra"),
                                block(edition, MinutesSide.TEAM, "Trưởng đoàn kiểm tra")),
                        List.of(visit.unitName(), "Đoàn kiểm tra", "Lưu: VT, hồ sơ")),
                List.of(),
                null,
                footer(edition.sha256()));
    }

    private static List<Paragraph> opinions(List<Signature> signatures) {
        List<Paragraph> opinions = signatures.stream()
                .filter(signature -> !signature.row().opinion().isEmpty())
                .flatMap(signature -> Paragraph.lines("%s (%s): %s"
                                .formatted(
                                        signature.row().side().label(),
                                        signature.row().outcome().label().toLowerCase(Locale.ROOT),
                                        signature.row().opinion()))
                        .stream())
                .toList();
        return opinions.isEmpty() ? Paragraph.lines("Không có ý kiến khác.") : opinions;
    }

    private static SignatureBlock block(SignedMinutes edition, MinutesSide side, String title) {
        Optional<Signature> found = edition.signatures().stream()
                .filter(signature -> signature.row().side() == side)
                .findFirst();
        if (found.isEmpty()) {
            return new SignatureBlock(List.of(title), null, null, null);
        }
        InspectionSignature row = found.get().row();
        Stream<String> lines = side == MinutesSide.UNIT ? row.title().lines() : Stream.empty();
        return new SignatureBlock(
                Stream.concat(Stream.of(title), lines).toList(),
                switch (row.outcome()) {
                    case SIGNED, SIGNED_WITH_OPINION -> SIGNED;
                    case REFUSED -> "(không ký)";
                    case RETURNED -> "(đề nghị sửa)";
                },
                found.get().signerName(),
                VietnameseDates.format(row.signedAt()));
    }

    OfficialReport conclusion(Edition<Conclusion> edition) {
        Conclusion conclusion = edition.content();
        Visit visit = conclusion.visit();
        List<Paragraph> body =
                new ArrayList<>(Paragraph.lines("Từ kết quả kiểm tra %s tại %s (%s), Bộ thông báo kết luận như sau:"
                        .formatted(WORK, visit.unitName(), period(visit))));
        body.add(Paragraph.part("I. Kết luận"));
        body.addAll(written(conclusion.text()));
        body.add(Paragraph.part("II. Kiến nghị"));
        body.addAll(recommendations(conclusion.recommendations()));
        return new OfficialReport(
                OfficialReport.Kind.NOTICE,
                head(conclusion.documentNumber(), day(conclusion.signedAt())),
                "Kết luận kiểm tra %s tại %s".formatted(WORK, visit.unitName()),
                List.of(visit.unitName()),
                body,
                closing(conclusion.signerName(), Stream.of("Như trên", "Đoàn kiểm tra")),
                List.of(),
                null,
                footer(edition.sha256()));
    }

    private static List<Paragraph> recommendations(List<Proposal> proposals) {
        if (proposals.isEmpty()) {
            return Paragraph.lines("Không có kiến nghị.");
        }
        return List.of(Paragraph.table(new PaperTable(
                "Kiến nghị",
                List.of(
                        new Column("Số", 7, false),
                        new Column("Nội dung", 50, false),
                        new Column("Chịu trách nhiệm", 27, false),
                        new Column("Thời hạn", 16, false)),
                proposals.stream()
                        .map(proposal -> new Group(
                                String.valueOf(proposal.number()),
                                List.of(List.of(
                                        proposal.content(),
                                        proposal.responsible(),
                                        VietnameseDates.format(proposal.dueOn())))))
                        .toList())));
    }

    private Letterhead head(String number, @Nullable LocalDate date) {
        return new Letterhead(null, properties.issuingBody(), number, properties.place(), date);
    }

    private Closing closing(@Nullable String signer, Stream<String> first) {
        return new Closing(
                properties.authority(),
                signer == null ? null : SIGNED,
                signer,
                Stream.concat(first, properties.recipients().stream()).toList());
    }

    private static @Nullable String footer(@Nullable String sha256) {
        return sha256 == null ? null : "Mã kiểm tra SHA-256: " + sha256;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zones.VIETNAM);
    }

    private static String period(Visit visit) {
        return visit.firstDay().equals(visit.lastDay())
                ? "ngày " + VietnameseDates.format(visit.firstDay())
                : "từ ngày %s đến ngày %s"
                        .formatted(VietnameseDates.format(visit.firstDay()), VietnameseDates.format(visit.lastDay()));
    }

    private static List<String> team(Visit visit) {
        return visit.team().stream().map(InspectionPaperLayout::member).toList();
    }

    private static String member(Member member) {
        return "%s, %s".formatted(member.name(), member.head() ? "trưởng đoàn" : "thành viên");
    }

    private static List<String> topicLabels() {
        return Stream.of(InspectionTopic.values()).map(InspectionTopic::label).toList();
    }

    private static List<Paragraph> topics() {
        return numbered(topicLabels()).stream()
                .flatMap(line -> Paragraph.lines(line).stream())
                .toList();
    }

    private static List<String> numbered(List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> "%d. %s%s".formatted(i + 1, lines.get(i), i < lines.size() - 1 ? ";" : "."))
                .toList();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String oneSentence(String text) {
        String line = oneLine(text);
        return line.endsWith(".") ? line : line + ".";
    }

    private static List<Paragraph> written(String text) {
        return Paragraph.lines(text.isBlank() ? "Chưa có nội dung." : text);
    }
}
