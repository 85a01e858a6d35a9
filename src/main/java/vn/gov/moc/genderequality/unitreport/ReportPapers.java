package vn.gov.moc.genderequality.unitreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.document.Appendix;
import vn.gov.moc.genderequality.document.Closing;
import vn.gov.moc.genderequality.document.Letterhead;
import vn.gov.moc.genderequality.document.OfficialReport;
import vn.gov.moc.genderequality.document.PaperTable;
import vn.gov.moc.genderequality.document.Paragraph;
import vn.gov.moc.genderequality.document.ReportRenderer;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.unitreport.ReportSnapshots.Snapshot;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;

/** Prints reports as official papers; the same edition makes the same PDF, byte for byte. */
@Component
class ReportPapers {

    private final UnitReportRepository reports;
    private final ReportTemplates templates;
    private final CycleService cycles;
    private final ReportPaperProperties properties;
    private final ReportRenderer renderer;

    ReportPapers(
            UnitReportRepository reports,
            ReportTemplates templates,
            CycleService cycles,
            ReportPaperProperties properties,
            ReportRenderer renderer) {
        this.reports = reports;
        this.templates = templates;
        this.cycles = cycles;
        this.properties = properties;
        this.renderer = renderer;
    }

    /**
     * The paper of what was signed.
     *
     * @param sha256 the hash of the snapshot as it is stored, printed at the foot of every page
     */
    byte[] pdf(Snapshot snapshot, String sha256) {
        return pdf(ReportEdition.issue(snapshot, sha256));
    }

    byte[] pdf(ReportEdition edition) {
        return renderer.pdf(layOut(edition));
    }

    byte[] docx(ReportEdition edition) {
        return renderer.docx(layOut(edition));
    }

    private OfficialReport layOut(ReportEdition edition) {
        ReportTemplate template = templates.get(edition.templateId());
        ReportingPeriod period =
                cycles.period(reports.findById(edition.reportId()).orElseThrow().periodId());
        Letterhead head = new Letterhead(
                properties.parentBody(), edition.unitName(), edition.number(), edition.seat(), edition.date());
        return new OfficialReport(
                head,
                template.title(period.kind(), period.year()),
                properties.addressees(),
                Stream.concat(
                                replacement(edition),
                                template.sectionsSpokenOf(
                                                period.kind(),
                                                section -> !edition.content()
                                                        .text(section.key())
                                                        .isBlank())
                                        .flatMap(section -> paragraphs(section, period, edition.content())))
                        .toList(),
                new Closing(
                        edition.authority(), edition.draft() ? null : "(đã ký)", edition.signer(), recipients(edition)),
                appendices(edition, head, template, period),
                edition.draft() ? "Dự thảo" : null,
                edition.draft() ? null : "Mã kiểm tra SHA-256: " + edition.sha256());
    }

    /** A replacing paper says so (Nghị định 30/2020/NĐ-CP, Điều 18, khoản 4). */
    private static Stream<Paragraph> replacement(ReportEdition edition) {
        return Stream.ofNullable(edition.replaces())
                .flatMap(replaced -> Paragraph.lines("Báo cáo này thay thế Báo cáo số %s ngày %s của %s."
                                .formatted(
                                        replaced.documentNumber(),
                                        VietnameseDates.format(
                                                LocalDate.ofInstant(replaced.submittedAt(), Zones.VIETNAM)),
                                        edition.unitName()))
                        .stream());
    }

    private static Stream<Paragraph> paragraphs(Section section, ReportingPeriod period, ReportContent content) {
        PeriodKind kind = period.kind();
        String heading = "%s. %s".formatted(section.number(), section.title(kind, period.year()));
        int depth = (int) section.key().chars().filter(c -> c == '.').count();
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(depth == 0 ? Paragraph.part(heading) : Paragraph.title(heading, depth));
        if (section.narrative()) {
            String text = content.text(section.key());
            String missing = section.requiredFor().contains(kind) ? "Chưa có nội dung." : "Không có nội dung.";
            paragraphs.addAll(Paragraph.lines(text.isBlank() ? missing : text));
        }
        if (section.pick() != null
                && section.sections().stream()
                        .allMatch(choice -> content.text(choice.key()).isBlank())) {
            paragraphs.addAll(Paragraph.lines("Không có nội dung."));
        }
        if (ReportRules.figures(section, kind).findAny().isPresent()) {
            paragraphs.addAll(Paragraph.lines("(Số liệu tại Phụ lục kèm theo.)"));
        }
        return paragraphs.stream();
    }

    private List<String> recipients(ReportEdition edition) {
        return Stream.concat(properties.recipients().stream(), Stream.of("Lưu: VT, " + edition.abbreviation()))
                .toList();
    }

    private static List<Appendix> appendices(
            ReportEdition edition, Letterhead head, ReportTemplate template, ReportingPeriod period) {
        List<PaperTable> tables = ReportFigureTables.of(template, period.kind(), period.year(), edition.content());
        return tables.isEmpty()
                ? List.of()
                : List.of(new Appendix(
                        "Số liệu báo cáo " + edition.period(),
                        "Kèm theo Báo cáo số %s %s của %s".formatted(head.number(), head.day(), edition.unitName()),
                        tables,
                        ReportFigureTables.NOTE));
    }
}
