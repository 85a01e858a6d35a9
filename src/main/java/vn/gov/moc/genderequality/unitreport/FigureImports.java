package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.databind.node.IntNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.document.UploadedWorkbook;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.unitreport.DraftPatch.FigurePatch;
import vn.gov.moc.genderequality.unitreport.DraftResult.Conflict;
import vn.gov.moc.genderequality.unitreport.DraftResult.SavedFigure;
import vn.gov.moc.genderequality.unitreport.ReportView.FigureView;

/** Takes figures from the workbook a drafter exported and filled in: all of them or none. */
@Service
class FigureImports {

    /** @param figures the changed cells as they are stored now */
    record Result(Instant savedAt, Map<String, FigureView> figures, List<ReportRules.Violation> violations) {}

    private final ReportService reports;
    private final ReportDraftService drafts;
    private final ReportTemplates templates;
    private final CycleService cycles;
    private final AccessPolicy access;

    FigureImports(
            ReportService reports,
            ReportDraftService drafts,
            ReportTemplates templates,
            CycleService cycles,
            AccessPolicy access) {
        this.reports = reports;
        this.drafts = drafts;
        this.templates = templates;
        this.cycles = cycles;
        this.access = access;
    }

    /**
     * Saves the rows that differ from what was exported.
     *
     * @throws InvalidInputException when the file or a row is wrong; one problem for each row, nothing is saved
     * @throws ConflictException when a colleague has changed such a cell since the export, nothing is saved; or when the
     *     report is not being drafted
     */
    @Transactional
    public Result importFrom(String reportId, String name, byte[] content, String actor) {
        UnitReport report = reports.locked(reportId);
        access.require(actor, UnitRole.DRAFTER, report.unitCode());
        report.requireEditable();
        List<FigureRow> touched =
                rows(report, name, content).stream().filter(FigureRow::touched).toList();
        DraftResult saved = drafts.save(
                reportId,
                new DraftPatch(
                        null, touched.stream().collect(Collectors.toMap(FigureRow::cell, FigureImports::patch)), null),
                actor);
        if (!saved.errors().isEmpty()) {
            throw new InvalidInputException(saved.errors());
        }
        if (!saved.conflicts().isEmpty()) {
            throw new ConflictException(message(saved.conflicts(), touched));
        }
        return new Result(
                saved.savedAt(),
                touched.stream()
                        .collect(Collectors.toMap(
                                FigureRow::cell,
                                row -> view(row.value(), saved.figures().get(row.cell())))),
                saved.violations());
    }

    private List<FigureRow> rows(UnitReport report, String name, byte[] content) {
        Set<String> cells = ReportRules.cells(
                        templates.get(report.templateId()),
                        cycles.period(report.periodId()).kind())
                .collect(Collectors.toSet());
        try (XSSFWorkbook workbook = UploadedWorkbook.open(name, content)) {
            return FigureWorkbookReader.read(workbook, report, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FigurePatch patch(FigureRow row) {
        FigureValue value = row.value();
        return new FigurePatch(
                value.status().name(),
                value.value() == null ? null : IntNode.valueOf(value.value()),
                value.estimated(),
                row.version());
    }

    private static FigureView view(FigureValue value, SavedFigure saved) {
        return FigureView.of(value, saved.version(), saved.source());
    }

    private static String message(List<Conflict> conflicts, List<FigureRow> rows) {
        return rows.stream()
                .flatMap(row -> conflicts.stream()
                        .filter(conflict -> conflict.field().equals(row.cell()))
                        .map(conflict -> "Dòng %d đã được %s sửa lúc %s."
                                .formatted(
                                        row.number(), conflict.savedBy(), VietnameseDates.format(conflict.savedAt()))))
                .collect(Collectors.joining(
                        " ",
                        "Chưa nhập số liệu nào, vì sau khi Ông/Bà tải tệp về có người khác đã sửa chính các ô này. ",
                        " Hãy tải lại bảng số liệu mới nhất rồi nhập lại các dòng trên."));
    }
}
