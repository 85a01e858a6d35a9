package vn.gov.moc.genderequality.unitreport;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of workbooks of figures look, everywhere alike; all are locked but the input. */
public final class FigureStyles {

    private static final String FONT = "Times New Roman";
    private static final short SIZE = 12;

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle title;
    private final XSSFCellStyle head;
    private final XSSFCellStyle text;
    private final XSSFCellStyle number;
    private final XSSFCellStyle input;
    private final XSSFCellStyle estimate;
    private final XSSFCellStyle decimal;

    /** Adds the styles to the workbook. */
    public FigureStyles(XSSFWorkbook workbook) {
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
        this.estimate = figure();
        estimate.getFont().setItalic(true);
        this.decimal = figure();
        decimal.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0"));
    }

    /** What stands above a table. */
    public XSSFCellStyle title() {
        return title;
    }

    /** A column's label. */
    public XSSFCellStyle head() {
        return head;
    }

    /** Text, which stays text when it is edited, whatever it begins with. */
    public XSSFCellStyle text() {
        return text;
    }

    /** A whole number. */
    public XSSFCellStyle number() {
        return number;
    }

    /** A whole number that may be entered. */
    public XSSFCellStyle input() {
        return input;
    }

    /** A whole number that is an estimate, in italics. */
    public XSSFCellStyle estimate() {
        return estimate;
    }

    /** A number with one decimal, e.g. a percentage. */
    public XSSFCellStyle decimal() {
        return decimal;
    }

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
