package vn.gov.moc.genderequality.monitoring;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;

/**
 * The matrix as a workbook, a row for every unit and milestone, so that it can be sorted and counted there. Rows go to a
 * temporary file as they come; whatever begins like a formula stays text, also when it is edited.
 */
final class ProgressWorkbook implements AutoCloseable {

    private static final List<String> COLUMNS = List.of(
            "Mã đơn vị",
            "Đơn vị",
            "Loại đơn vị",
            "Mốc",
            "Tình trạng",
            "Người đang giữ",
            "Từ ngày",
            "Số ngày",
            "Hạn ban đầu",
            "Hạn hiện tại",
            "So với hạn",
            "Diễn giải");

    private static final int[] WIDTHS = {12, 44, 24, 38, 30, 32, 14, 10, 24, 24, 22, 60};

    private final SXSSFWorkbook workbook = new SXSSFWorkbook();
    private final SXSSFSheet sheet = workbook.createSheet("Tiến độ");
    private final CellStyle text = style(false);
    private final CellStyle number = workbook.createCellStyle();
    private int nextRow;

    ProgressWorkbook(int year) {
        workbook.getXSSFWorkbook().getProperties().getCoreProperties().setTitle("Tiến độ năm " + year);
        number.setVerticalAlignment(VerticalAlignment.TOP);
        number.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
        Row head = sheet.createRow(nextRow++);
        CellStyle bold = style(true);
        for (int column = 0; column < COLUMNS.size(); column++) {
            head.createCell(column).setCellStyle(bold);
            head.getCell(column).setCellValue(COLUMNS.get(column));
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        sheet.createFreezePane(2, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private CellStyle style(boolean bold) {
        Font font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) 12);
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setQuotePrefixed(true);
        return style;
    }

    void add(ProgressRow unit) {
        for (MilestoneCell cell : unit.cells()) {
            Row row = sheet.createRow(nextRow++);
            List<String> texts = List.of(
                    unit.unitCode(),
                    unit.unitName(),
                    unit.kindLabel(),
                    cell.label(),
                    cell.stageLabel(),
                    cell.holder(),
                    cell.since() == null
                            ? ""
                            : VietnameseDates.format(
                                    cell.since().atZone(Zones.VIETNAM).toLocalDate()),
                    "",
                    cell.originalDueText(),
                    cell.dueText(),
                    cell.latenessLabel(),
                    cell.cause());
            for (int column = 0; column < texts.size(); column++) {
                row.createCell(column).setCellStyle(text);
                if (!texts.get(column).isEmpty()) {
                    row.getCell(column).setCellValue(texts.get(column));
                }
            }
            row.getCell(COLUMNS.indexOf("Số ngày")).setCellStyle(number);
            if (cell.daysInStage() != null) {
                row.getCell(COLUMNS.indexOf("Số ngày")).setCellValue(cell.daysInStage());
            }
        }
    }

    void write(OutputStream out) throws IOException {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, nextRow - 1), 0, COLUMNS.size() - 1));
        sheet.flushRows();
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
