package vn.gov.moc.genderequality.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/**
 * A list as a workbook of one sheet, so that it can be sorted and counted there. Rows go to a temporary file as they come;
 * whatever begins like a formula stays text, also when it is edited.
 */
public final class ListWorkbook implements AutoCloseable {

    private final SXSSFWorkbook workbook = new SXSSFWorkbook();
    private final SXSSFSheet sheet;
    private final int columns;
    private final CellStyle text = text(false);
    private final CellStyle number = formatted("#,##0");
    private final CellStyle day = formatted("dd/mm/yyyy");
    private int nextRow;

    /** A column; {@code width} in characters. */
    public record Column(String label, int width) {}

    /**
     * A workbook with nothing but the head of its columns.
     *
     * @param frozen how many columns stay in view
     */
    public ListWorkbook(String sheetName, String title, int frozen, List<Column> columns) {
        this.columns = columns.size();
        workbook.getXSSFWorkbook().getProperties().getCoreProperties().setTitle(title);
        sheet = workbook.createSheet(sheetName);
        Row head = sheet.createRow(nextRow++);
        CellStyle bold = text(true);
        for (int column = 0; column < columns.size(); column++) {
            head.createCell(column).setCellStyle(bold);
            head.getCell(column).setCellValue(columns.get(column).label());
            sheet.setColumnWidth(column, columns.get(column).width() * 256);
        }
        sheet.createFreezePane(frozen, 1);
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

    /** Begins the next row; its cells are filled from left to right. */
    public Line line() {
        return new Line(sheet.createRow(nextRow++));
    }

    /** A row as it is filled; what is none or empty leaves its cell empty. */
    public final class Line {

        private final Row row;

        private Line(Row row) {
            this.row = row;
        }

        public Line put(String value) {
            Cell cell = next(text);
            if (!value.isEmpty()) {
                cell.setCellValue(value);
            }
            return this;
        }

        public Line put(@Nullable Number value) {
            Cell cell = next(number);
            if (value != null) {
                cell.setCellValue(value.doubleValue());
            }
            return this;
        }

        public Line put(@Nullable LocalDate value) {
            Cell cell = next(day);
            if (value != null) {
                cell.setCellValue(value);
            }
            return this;
        }

        private Cell next(CellStyle style) {
            Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
            cell.setCellStyle(style);
            return cell;
        }
    }

    /** Answers with the workbook, to be saved under this name; nothing is answered before the last row is there. */
    public void answer(String fileName, HttpServletResponse response) throws IOException {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, nextRow - 1), 0, columns - 1));
        sheet.flushRows();
        response.setContentType(Downloads.XLSX.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Downloads.saved(fileName));
        workbook.write(response.getOutputStream());
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
