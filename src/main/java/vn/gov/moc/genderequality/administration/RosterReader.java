package vn.gov.moc.genderequality.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.administration.RosterRow.CellProblem;
import vn.gov.moc.genderequality.document.UploadedWorkbook;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Reads a workbook of units and people row by row; formulas are neither calculated nor believed. */
final class RosterReader {

    /** More people than the ministry has. */
    static final int MOST_ROWS = 20_000;

    private static final double LARGEST_WHOLE = 1e15;

    private RosterReader() {}

    /**
     * The workbook's rows.
     *
     * @throws InvalidInputException for the field {@code file} when it is no such workbook; wrong cells are told with their
     *     rows
     */
    static Roster read(String name, byte[] content) {
        try (XSSFWorkbook workbook = UploadedWorkbook.open(name, content)) {
            XSSFSheet units = workbook.getSheet(RosterWorkbook.UNITS);
            XSSFSheet people = workbook.getSheet(RosterWorkbook.PEOPLE);
            if (units == null && people == null) {
                throw refused("Tệp không có trang “%s” hay trang “%s”. Hãy tải tệp mẫu ở trang này rồi nhập vào đó."
                        .formatted(RosterWorkbook.UNITS, RosterWorkbook.PEOPLE));
            }
            return new Roster(rows(units, UnitColumn.values()), rows(people, PersonColumn.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RosterRow> rows(@Nullable XSSFSheet sheet, RosterColumn[] columns) {
        List<RosterRow> rows = new ArrayList<>();
        if (sheet == null) {
            return rows;
        }
        requireHeadings(sheet, columns);
        if (sheet.getLastRowNum() > MOST_ROWS) {
            throw refused("Trang “%s” có quá nhiều dòng (tối đa %s)."
                    .formatted(sheet.getSheetName(), TypedText.number(MOST_ROWS)));
        }
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            if (row != null) {
                RosterRow read = read(sheet.getSheetName(), row, columns);
                if (!read.problems().isEmpty() || read.cells().stream().anyMatch(text -> !text.isEmpty())) {
                    rows.add(read);
                }
            }
        }
        return rows;
    }

    private static void requireHeadings(XSSFSheet sheet, RosterColumn[] columns) {
        Row head = sheet.getRow(0);
        for (RosterColumn column : columns) {
            String heading = head == null ? "" : text(head.getCell(column.ordinal()));
            if (!heading.equalsIgnoreCase(column.label())) {
                throw refused("Trang “%s”, ô %s phải là tiêu đề “%s”; hãy giữ nguyên các cột của tệp mẫu."
                        .formatted(sheet.getSheetName(), RosterRow.address(column.ordinal(), 1), column.label()));
            }
        }
    }

    private static RosterRow read(String sheet, Row row, RosterColumn[] columns) {
        int number = row.getRowNum() + 1;
        List<String> cells = new ArrayList<>();
        List<CellProblem> problems = new ArrayList<>();
        for (RosterColumn column : columns) {
            Cell cell = row.getCell(column.ordinal());
            CellType type = cell == null ? CellType.BLANK : cell.getCellType();
            if (type == CellType.FORMULA || type == CellType.ERROR) {
                problems.add(new CellProblem(
                        RosterRow.address(column.ordinal(), number),
                        "“%s” là công thức hoặc ô lỗi; hãy dán lại dạng giá trị.".formatted(column.label())));
            }
            cells.add(text(cell));
        }
        return new RosterRow(sheet, number, cells, problems);
    }

    /** What a cell shows in one line; whole numbers without a decimal point, nothing for a formula. */
    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING ->
                TypedText.clean(cell.getStringCellValue())
                        .replaceAll("\\s+", " ")
                        .strip();
            case NUMERIC -> number(cell.getNumericCellValue());
            case BOOLEAN -> cell.getBooleanCellValue() ? RosterWorkbook.YES : RosterWorkbook.NO;
            case FORMULA, BLANK, ERROR, _NONE -> "";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE
                ? String.valueOf((long) value)
                : String.valueOf(value).replace('.', ',');
    }

    private static InvalidInputException refused(String message) {
        return new InvalidInputException("file", message);
    }
}
