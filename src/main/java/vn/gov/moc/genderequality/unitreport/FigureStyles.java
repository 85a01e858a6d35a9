package vn.gov.moc.genderequality.unitreport;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a workbook of figures look; all are locked but the input. */
final class FigureStyles {

    private static final String FONT = "Times New Roman";
    private static final short SIZE = 12;

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle title;
    private final XSSFCellStyle head;
    private final XSSFCellStyle text;
    private final XSSFCellStyle number;
    private final XSSFCellStyle input;

    FigureStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.title = text(true);
        this.head = framed(text(true));
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setWrapText(true);
        this.text = text(false);
        this.number = figure();
        this.input = figure();
        input.setLocked(false);
        input.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        input.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle head() {
        return head;
    }

    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle number() {
        return number;
    }

    XSSFCellStyle input() {
        return input;
    }

    /** Stays text when it is edited too, whatever it begins with. */
    private XSSFCellStyle text(boolean bold) {
        XSSFCellStyle style = style(bold);
        style.setQuotePrefixed(true);
        return style;
    }

    private XSSFCellStyle figure() {
        XSSFCellStyle style = framed(style(false));
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
        return style;
    }

    private XSSFCellStyle style(boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(SIZE);
        font.setBold(bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static XSSFCellStyle framed(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        return style;
    }
}
