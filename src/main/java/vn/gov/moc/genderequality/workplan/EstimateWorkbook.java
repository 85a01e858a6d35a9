package vn.gov.moc.genderequality.workplan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.cycle.DirectiveTask;
import vn.gov.moc.genderequality.workplan.WorkPlanSnapshot.PlannedWork;
import vn.gov.moc.genderequality.workplan.WorkPlanView.LineSum;

/**
 * A plan's estimate as a workbook to calculate with: the work, and its sums by budget line and by task as formulas. Whatever
 * begins like a formula in a text stays text.
 */
final class EstimateWorkbook {

    private static final String ITEMS = "Dự toán";
    private static final int LINE = 5;
    private static final int AMOUNT = 6;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle text = style(false, null);
    private final CellStyle bold = style(true, null);
    private final CellStyle money = style(false, "#,##0");
    private final CellStyle sum = style(true, "#,##0");

    private EstimateWorkbook() {}

    static byte[] of(WorkPlanEdition edition) {
        EstimateWorkbook estimate = new EstimateWorkbook();
        try (XSSFWorkbook workbook = estimate.workbook;
                ByteArrayOutputStream content = new ByteArrayOutputStream()) {
            workbook.getProperties()
                    .getCoreProperties()
                    .setTitle("Dự toán kinh phí năm %d, %s".formatted(edition.year(), edition.unitName()));
            int last = estimate.items(edition.items());
            estimate.byLine(edition.items(), last);
            estimate.byTask(last);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(content);
            return content.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the number of the last row with work, from 1 as people count; the row above the sum */
    private int items(List<PlannedWork> items) {
        XSSFSheet sheet =
                sheet(ITEMS, List.of("Nhiệm vụ", "TT", "Nội dung", "Phụ trách", "Chỉ số", "Mục chi", "Số tiền (đồng)"));
        int next = 1;
        for (PlannedWork item : items) {
            Row row = sheet.createRow(next);
            number(row, 0, (long) item.task());
            number(row, 1, (long) next);
            put(row, 2, item.content(), text);
            put(row, 3, item.responsible(), text);
            put(row, 4, item.indicator(), text);
            put(row, LINE, item.line(), text);
            number(row, AMOUNT, item.amount());
            next++;
        }
        Row total = sheet.createRow(next);
        put(total, 2, "Tổng cộng", bold);
        formula(total, AMOUNT, next == 1 ? "0" : "SUM(G2:G%d)".formatted(next), sum);
        return Math.max(next, 2);
    }

    private void byLine(List<PlannedWork> items, int last) {
        XSSFSheet sheet = sheet("Theo mục chi", List.of("Mục chi", "Căn cứ pháp lý", "Số tiền (đồng)"));
        int next = 1;
        for (LineSum line : Estimate.byLine(items)) {
            Row row = sheet.createRow(next++);
            put(row, 0, line.line(), text);
            put(row, 1, line.legalBasis(), text);
            // Without the sign in front a name that begins with one would be a condition of its own.
            formula(
                    row,
                    2,
                    "SUMIF('%s'!F$2:F$%d,\"=\"&A%d,'%s'!G$2:G$%d)".formatted(ITEMS, last, next, ITEMS, last),
                    money);
        }
        total(sheet, next, 2);
    }

    private void byTask(int last) {
        XSSFSheet sheet = sheet("Theo nhiệm vụ", List.of("Nhiệm vụ", "Tên nhiệm vụ", "Số tiền (đồng)"));
        int next = 1;
        for (DirectiveTask task : DirectiveTask.values()) {
            Row row = sheet.createRow(next++);
            number(row, 0, (long) task.number());
            put(row, 1, task.label(), text);
            formula(row, 2, "SUMIF('%s'!A$2:A$%d,A%d,'%s'!G$2:G$%d)".formatted(ITEMS, last, next, ITEMS, last), money);
        }
        total(sheet, next, 2);
    }

    private void total(XSSFSheet sheet, int row, int column) {
        Row total = sheet.createRow(row);
        put(total, 0, "Tổng cộng", bold);
        formula(total, column, row == 1 ? "0" : "SUM(C2:C%d)".formatted(row), sum);
    }

    private XSSFSheet sheet(String name, List<String> head) {
        XSSFSheet sheet = workbook.createSheet(name);
        Row row = sheet.createRow(0);
        for (int column = 0; column < head.size(); column++) {
            put(row, column, head.get(column), bold);
            sheet.setColumnWidth(column, (head.get(column).length() < 10 ? 12 : 34) * 256);
        }
        sheet.createFreezePane(0, 1);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return sheet;
    }

    private static void put(Row row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    private void number(Row row, int column, @Nullable Long value) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(money);
        if (value != null) {
            cell.setCellValue(value);
        }
    }

    private static void formula(Row row, int column, String formula, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellFormula(formula);
    }

    private CellStyle style(boolean isBold, @Nullable String format) {
        Font font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) 12);
        font.setBold(isBold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (format == null) {
            style.setWrapText(true);
            style.setQuotePrefixed(true);
        } else {
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
        }
        return style;
    }
}
