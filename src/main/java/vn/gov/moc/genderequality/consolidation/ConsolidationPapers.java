package vn.gov.moc.genderequality.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Completeness;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.KeyLeadership;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Section;
import vn.gov.moc.genderequality.document.Appendix;
import vn.gov.moc.genderequality.document.Closing;
import vn.gov.moc.genderequality.document.Letterhead;
import vn.gov.moc.genderequality.document.OfficialReport;
import vn.gov.moc.genderequality.document.PaperTable;
import vn.gov.moc.genderequality.document.Paragraph;
import vn.gov.moc.genderequality.document.ReportRenderer;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;

/** Prints consolidated reports as official papers; the same edition makes the same PDF, byte for byte. */
@Component
class ConsolidationPapers {

    private final CountedReports reports;
    private final ConsolidationProperties properties;
    private final ReportRenderer renderer;

    ConsolidationPapers(CountedReports reports, ConsolidationProperties properties, ReportRenderer renderer) {
        this.reports = reports;
        this.properties = properties;
        this.renderer = renderer;
    }

    byte[] pdf(ConsolidationEdition edition) {
        return renderer.pdf(layOut(edition));
    }

    byte[] docx(ConsolidationEdition edition) {
        return renderer.docx(layOut(edition));
    }

    private OfficialReport layOut(ConsolidationEdition edition) {
        ConsolidationContent content = edition.content();
        Letterhead head = new Letterhead(
                properties.parentBody(), edition.issuingBody(), edition.number(), edition.place(), edition.date());
        return new OfficialReport(
                head,
                content.title(),
                properties.dispatchTo(),
                Stream.of(replacement(edition), introduction(edition), reporting(content), sections(edition))
                        .flatMap(List::stream)
                        .toList(),
                new Closing(
                        edition.authority(),
                        edition.draft() ? null : "(đã ký)",
                        edition.signer(),
                        properties.recipients()),
                appendices(edition, head),
                edition.draft() ? "Dự thảo" : null,
                edition.draft() ? null : "Mã kiểm tra SHA-256: " + edition.sha256());
    }

    /** A replacing paper says so (Nghị định 30/2020/NĐ-CP, Điều 18, khoản 4). */
    private static List<Paragraph> replacement(ConsolidationEdition edition) {
        ConsolidationSnapshot.Replaced replaced = edition.replaces();
        if (replaced == null) {
            return List.of();
        }
        String reason = edition.revisionReason();
        return Paragraph.lines("Báo cáo này thay thế Báo cáo số %s ngày %s của %s.%s"
                .formatted(
                        replaced.documentNumber(),
                        day(replaced.signedAt()),
                        edition.issuingBody(),
                        reason == null ? "" : " Lý do: " + reason));
    }

    private static String day(Instant time) {
        return VietnameseDates.format(LocalDate.ofInstant(time, Zones.VIETNAM));
    }

    private static List<Paragraph> introduction(ConsolidationEdition edition) {
        return Paragraph.lines(edition.body().text(ConsolidationContent.INTRODUCTION));
    }

    /** How many reports the numbers come from, and the official count of agencies led by women too. */
    private static List<Paragraph> reporting(ConsolidationContent content) {
        Completeness completeness = content.completeness();
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.title("Tình hình nộp báo cáo", 1));
        paragraphs.addAll(Paragraph.lines(
                "Có %d cơ quan, đơn vị phải báo cáo, hạn nộp %s. Đã nhận %d báo cáo (%s), trong đó %d nộp đúng hạn (%s số phải báo cáo), %d nộp muộn; còn %d đơn vị chưa có báo cáo được nhận%s. Danh sách tại Phụ lục III."
                        .formatted(
                                completeness.expected(),
                                content.dueText(),
                                completeness.accepted(),
                                ConsolidationWords.percent(completeness.acceptedPercent()),
                                completeness.onTime(),
                                ConsolidationWords.percent(completeness.onTimePercent()),
                                completeness.late(),
                                completeness.missing(),
                                completeness.cancelled() == 0
                                        ? ""
                                        : "; %d đơn vị không còn phải báo cáo".formatted(completeness.cancelled()))));
        paragraphs.addAll(Paragraph.lines(
                "Số liệu được tổng hợp từ các báo cáo đã nhận đến ngày %s; số chưa có thì để “%s”, không tính là 0."
                        .formatted(day(content.takenAt()), ConsolidationWords.UNKNOWN)));
        if (content.asksForKeyLeaders()) {
            paragraphs.addAll(Paragraph.lines(keyLeadership(content.keyLeadership())));
        }
        return paragraphs;
    }

    private static String keyLeadership(KeyLeadership leadership) {
        int counted = leadership.withWoman().size() + leadership.withoutWoman().size();
        String agencies = counted == 0
                ? "chưa có số liệu"
                : "%d/%d (%s)"
                        .formatted(
                                leadership.withWoman().size(),
                                counted,
                                ConsolidationWords.percent(leadership.percent()));
        Long women = leadership.women();
        Long total = leadership.total();
        String heads = women == null || total == null
                ? "chưa có số liệu"
                : "%s/%s người (%s), tính trên %d đơn vị có đủ số liệu"
                        .formatted(
                                ConsolidationWords.number(women),
                                ConsolidationWords.number(total),
                                ConsolidationWords.percent(leadership.headcountPercent()),
                                leadership.headcountUnits());
        return "Cơ quan, đơn vị có nữ lãnh đạo chủ chốt: %s; %d đơn vị chưa đủ số liệu để tính, %d đơn vị không có chức danh này. Tính theo số người: nữ lãnh đạo chủ chốt là %s."
                .formatted(
                        agencies,
                        leadership.unknown().size(),
                        leadership.notApplicable().size(),
                        heads);
    }

    private static List<Paragraph> sections(ConsolidationEdition edition) {
        return edition.content()
                .allSections()
                .filter(section -> !section.key().equals(ConsolidationContent.INTRODUCTION))
                .flatMap(section -> section(section, edition.body().text(section.key())).stream())
                .toList();
    }

    private static List<Paragraph> section(Section section, String text) {
        String heading = heading(section);
        int depth = (int) section.key().chars().filter(c -> c == '.').count();
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(depth == 0 ? Paragraph.part(heading) : Paragraph.title(heading, depth));
        if (section.narrative()) {
            paragraphs.addAll(Paragraph.lines(text.isBlank() ? missing(section) : text));
        }
        if (!section.figures().isEmpty()) {
            paragraphs.addAll(Paragraph.lines("(Số liệu tại Phụ lục I kèm theo.)"));
        }
        return paragraphs;
    }

    private static String missing(Section section) {
        if (section.speakers() != null) {
            return "(Ý kiến của các đơn vị nêu tại Phụ lục II kèm theo.)";
        }
        return section.required() ? "Chưa có nội dung." : "Không có nội dung.";
    }

    private static String heading(Section section) {
        return "%s. %s%s".formatted(section.number(), section.title(), ConsolidationWords.speakers(section));
    }

    private List<Appendix> appendices(ConsolidationEdition edition, Letterhead head) {
        ConsolidationContent content = edition.content();
        String reference =
                "Kèm theo Báo cáo số %s %s của %s".formatted(head.number(), head.day(), edition.issuingBody());
        List<Appendix> appendices = new ArrayList<>();
        appendices.add(new Appendix(
                "Số liệu tổng hợp " + content.periodLabel(),
                reference,
                ConsolidationTables.figures(content),
                ConsolidationWords.NOTE));
        appendices.add(new Appendix(
                "Nội dung báo cáo của các cơ quan, đơn vị", reference, narratives(content), List.of(), ""));
        appendices.add(lists(content, reference));
        if (!content.difficulties().isEmpty()) {
            appendices.add(new Appendix(
                    "Vướng mắc các đơn vị đã nêu, chưa được giải quyết",
                    reference,
                    List.of(),
                    ConsolidationTables.difficulties(content),
                    ""));
        }
        ConsolidationDifference difference = edition.difference();
        if (difference != null) {
            List<PaperTable> changes = ConsolidationTables.difference(difference);
            appendices.add(new Appendix(
                    "Thay đổi so với Báo cáo số " + difference.documentNumber(),
                    reference,
                    changes.isEmpty() ? Paragraph.lines("Số liệu và danh sách đơn vị không thay đổi.") : List.of(),
                    changes,
                    ""));
        }
        return appendices;
    }

    private static Appendix lists(ConsolidationContent content, String reference) {
        List<Paragraph> none = Stream.of(
                        content.missing().findAny().isPresent() ? "" : "Không có đơn vị nào chưa nộp báo cáo.",
                        content.late().findAny().isPresent() ? "" : "Không có đơn vị nào nộp muộn.",
                        content.estimates().isEmpty() ? "Không có đơn vị nào báo cáo số ước tính." : "")
                .flatMap(line -> Paragraph.lines(line).stream())
                .toList();
        return new Appendix(
                "Danh sách đơn vị chưa nộp, nộp muộn, có số ước tính",
                reference,
                none,
                ConsolidationTables.lists(content),
                "");
    }

    /** What the units wrote, section by section, under their names as they were in their reports. */
    private List<Paragraph> narratives(ConsolidationContent content) {
        Map<String, List<UnitNarrative>> bySection =
                reports.narratives(content, "").stream().collect(Collectors.groupingBy(UnitNarrative::section));
        List<Paragraph> paragraphs = new ArrayList<>();
        content.allSections().forEach(section -> {
            List<UnitNarrative> told = bySection.getOrDefault(section.key(), List.of());
            boolean choice = section.speakers() != null && section.narrative();
            if (!told.isEmpty() || section.speakers() != null && !choice && section.speakers() > 0) {
                paragraphs.add(
                        choice
                                ? Paragraph.title(heading(section), 1)
                                : Paragraph.title(
                                        "Mục %s. %s%s"
                                                .formatted(
                                                        section.key(),
                                                        section.title(),
                                                        ConsolidationWords.speakers(section)),
                                        0));
            }
            told.forEach(narrative -> {
                paragraphs.add(Paragraph.title(narrative.unitName(), choice ? 2 : 1));
                paragraphs.addAll(Paragraph.lines(narrative.text()));
            });
        });
        return paragraphs.isEmpty() ? Paragraph.lines("Chưa có nội dung.") : paragraphs;
    }
}
