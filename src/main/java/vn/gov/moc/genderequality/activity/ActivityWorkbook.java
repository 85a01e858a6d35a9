package vn.gov.moc.genderequality.activity;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as a workbook, a row for every activity, so that it can be sorted and counted there. Rows go to a temporary
 * file as they come; whatever begins like a formula stays text, also when it is edited.
 */
final class ActivityWorkbook implements AutoCloseable {

    static final List<String> COLUMNS = List.of(
            "Mã đơn vị",
            "Đơn vị",
            "Hoạt động",
            "Hình thức",
            "Tháng hành động",
            "Trong kế hoạch phê duyệt",
            "Tình trạng",
            "Từ ngày",
            "Đến ngày",
            "Ngày theo kế hoạch",
            "Địa điểm",
            "Đối tượng",
            "Nam dự kiến",
            "Nữ dự kiến",
            "Kinh phí dự kiến (đồng)",
            "Nguồn kinh phí",
            "Phụ trách",
            "Nam tham dự",
            "Nữ tham dự",
            "Đã chi (đồng)",
            "Kết quả",
            "Lý do hoãn, không tổ chức",
            "Lý do ngoài Tháng");

    private static final int[] WIDTHS = {
        12, 32, 44, 20, 12, 14, 18, 13, 13, 14, 28, 28, 11, 11, 18, 24, 24, 11, 11, 18, 44, 36, 36
    };

    private final SXSSFWorkbook workbook = new SXSSFWorkbook();
    private final SXSSFSheet sheet = workbook.createSheet("Sổ hoạt động");
    private final CellStyle text = text(false);
    private final CellStyle number = formatted("#,##0");
    private final CellStyle day = formatted("dd/mm/yyyy");
    private int nextRow;

    ActivityWorkbook(int year) {
        workbook.getXSSFWorkbook().getProperties().getCoreProperties().setTitle("Sổ hoạt động năm " + year);
        Row head = sheet.createRow(nextRow++);
        CellStyle bold = text(true);
        for (int column = 0; column < COLUMNS.size(); column++) {
            head.createCell(column).setCellStyle(bold);
            head.getCell(column).setCellValue(COLUMNS.get(column));
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        sheet.createFreezePane(3, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private CellStyle text(boolean bold) {
        CellStyle style = style(bold);
        style.setWrapText(true);
        style.setQuotePrefixed(true);
        return style;
    }

    private CellStyle formatted(String format) {
        CellStyle style = style(false);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle style(boolean bold) {
        Font font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) 12);
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    void add(ActivityRow activity) {
        Row row = sheet.createRow(nextRow++);
        put(row, activity.unitCode());
        put(row, activity.unitName());
        put(row, activity.title());
        put(row, activity.formLabel());
        put(row, activity.actionMonth() ? "Trong" : "Ngoài");
        put(row, activity.planned() ? "Có" : "Không");
        put(row, activity.state().label());
        put(row, activity.day());
        put(row, activity.lastDay());
        put(row, activity.plannedBeginsOn());
        put(row, activity.place());
        put(row, activity.targetGroup());
        put(row, activity.expectedMen());
        put(row, activity.expectedWomen());
        put(row, activity.budget());
        put(row, activity.budgetLine());
        put(row, activity.responsible());
        put(row, activity.attendedMen());
        put(row, activity.attendedWomen());
        put(row, activity.cost());
        put(row, activity.result());
        put(row, activity.reason());
        put(row, activity.outsideReason());
    }

    private void put(Row row, String value) {
        Cell cell = next(row, text);
        if (!value.isEmpty()) {
            cell.setCellValue(value);
        }
    }

    private void put(Row row, @Nullable Number value) {
        Cell cell = next(row, number);
        if (value != null) {
            cell.setCellValue(value.doubleValue());
        }
    }

    private void put(Row row, @Nullable LocalDate value) {
        Cell cell = next(row, day);
        if (value != null) {
            cell.setCellValue(value);
        }
    }

    private static Cell next(Row row, CellStyle style) {
        Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
        cell.setCellStyle(style);
        return cell;
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
