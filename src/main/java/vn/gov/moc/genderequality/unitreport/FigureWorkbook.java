package vn.gov.moc.genderequality.unitreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Measure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;

/** Writes the figures of one edition, a row for each cell; whatever begins like a formula stays text. */
final class FigureWorkbook {

    static final String SHEET = "Số liệu";

    /** Says what a workbook was exported from, out of people's sight. */
    static final String MARKER_SHEET = "Nguon";

    /** The row of the columns' labels, from 0. */
    static final int HEAD_ROW = 4;

    private static final String MARK = "x";
    private static final String DRAFT_HINT =
            "Chỉ nhập ở ba cột “Giá trị” (số nguyên), “Ước” và “Không áp dụng” (đánh x), rồi tải tệp lên ở biểu mẫu soạn báo cáo.";
    private static final String ISSUE_HINT = "Số liệu của bản đã nộp, chỉ để đọc.";

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet(SHEET);
    private final FigureStyles styles = new FigureStyles(workbook);
    private final ReportEdition edition;
    private final Map<String, Integer> versions;
    private int nextRow = HEAD_ROW + 1;

    /** @param versions of the draft's cells; a cell that is missing was never saved */
    FigureWorkbook(ReportEdition edition, Map<String, Integer> versions) {
        this.edition = edition;
        this.versions = versions;
    }

    byte[] bytes(ReportTemplate template, PeriodKind kind, int year) {
        workbook.getProperties().getCoreProperties().setTitle(edition.fileStem());
        text(sheet.createRow(0), 0, "Số liệu báo cáo %s".formatted(edition.period()), styles.title());
        text(sheet.createRow(1), 0, "%s – số %s".formatted(edition.unitName(), edition.number()), styles.text());
        text(sheet.createRow(2), 0, edition.draft() ? DRAFT_HINT : ISSUE_HINT, styles.text());
        XSSFRow head = sheet.createRow(HEAD_ROW);
        for (FigureColumn column : FigureColumn.values()) {
            text(head, column.ordinal(), column.label(), styles.head());
        }
        template.sectionsFor(kind)
                .forEach(section -> ReportRules.figures(section, kind).forEach(figure -> rows(section, figure)));
        layOut();
        restrictInput();
        mark();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void rows(Section section, Figure figure) {
        for (Moment moment : figure.moments()) {
            for (Measure measure : figure.measures()) {
                row(section, figure, measure, moment);
            }
        }
    }

    private void row(Section section, Figure figure, Measure measure, Moment moment) {
        String key = figure.cell(measure, moment);
        FigureValue value = edition.content().figure(key);
        XSSFRow row = sheet.createRow(nextRow++);
        text(row, FigureColumn.SECTION.ordinal(), section.key(), styles.text());
        text(row, FigureColumn.FIGURE.ordinal(), figure.label(), styles.text());
        text(row, FigureColumn.UNIT.ordinal(), figure.unit(), styles.text());
        text(row, FigureColumn.MEASURE.ordinal(), measure.label(), styles.text());
        text(row, FigureColumn.MOMENT.ordinal(), moment.label(), styles.text());
        CellStyle input = edition.draft() ? styles.input() : styles.number();
        row.createCell(FigureColumn.VALUE.ordinal()).setCellStyle(input);
        if (value.value() != null) {
            row.getCell(FigureColumn.VALUE.ordinal()).setCellValue(value.value());
        }
        text(row, FigureColumn.ESTIMATED.ordinal(), value.estimated() ? MARK : "", input);
        boolean notApplicable = value.status() == FigureValue.Status.NOT_APPLICABLE;
        text(row, FigureColumn.NOT_APPLICABLE.ordinal(), notApplicable ? MARK : "", input);
        text(row, FigureColumn.KEY.ordinal(), key, styles.text());
        row.createCell(FigureColumn.VERSION.ordinal()).setCellValue(versions.getOrDefault(key, 0));
        text(row, FigureColumn.EXPORTED.ordinal(), FigureColumn.exported(value), styles.text());
    }

    private void layOut() {
        for (FigureColumn column : FigureColumn.values()) {
            sheet.setColumnWidth(column.ordinal(), column.width() * 256);
            sheet.setColumnHidden(column.ordinal(), column.hidden());
        }
        sheet.createFreezePane(0, HEAD_ROW + 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf((HEAD_ROW + 1) + ":" + (HEAD_ROW + 1)));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
    }

    private void restrictInput() {
        if (!edition.draft() || nextRow == HEAD_ROW + 1) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        restrict(
                FigureColumn.VALUE,
                helper.createIntegerConstraint(OperatorType.BETWEEN, "0", String.valueOf(FigureValue.LARGEST)),
                "Hãy nhập số nguyên từ 0 đến 99.999.999.");
        DataValidationConstraint marked = helper.createExplicitListConstraint(new String[] {MARK});
        restrict(FigureColumn.ESTIMATED, marked, "Hãy đánh x hoặc để trống.");
        restrict(FigureColumn.NOT_APPLICABLE, marked, "Hãy đánh x hoặc để trống.");
    }

    private void restrict(FigureColumn column, DataValidationConstraint constraint, String message) {
        DataValidation validation = sheet.getDataValidationHelper()
                .createValidation(
                        constraint,
                        new CellRangeAddressList(HEAD_ROW + 1, nextRow - 1, column.ordinal(), column.ordinal()));
        validation.createErrorBox("Số liệu chưa đúng", message);
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private void mark() {
        XSSFSheet marker = workbook.createSheet(MARKER_SHEET);
        marker.createRow(0).createCell(0).setCellValue(edition.templateId());
        marker.createRow(1).createCell(0).setCellValue(edition.reportId());
        marker.createRow(2).createCell(0).setCellValue(edition.draft() ? "" : edition.number());
        workbook.setSheetVisibility(workbook.getSheetIndex(marker), SheetVisibility.VERY_HIDDEN);
        workbook.lockStructure();
    }

    private static void text(XSSFRow row, int column, String text, CellStyle style) {
        row.createCell(column).setCellStyle(style);
        if (!text.isEmpty()) {
            row.getCell(column).setCellValue(text);
        }
    }
}
