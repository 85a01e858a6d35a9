package vn.gov.moc.genderequality.unitreport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Reads a filled-in workbook of figures row by row; formulas are neither calculated nor believed. */
final class FigureWorkbookReader {

    /** More rows than any template has cells. */
    private static final int MOST_ROWS = 2_000;

    private static final Set<String> YES = Set.of("x", "có", "1");

    private final List<FigureRow> rows = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> known;

    private FigureWorkbookReader(Set<String> known) {
        this.known = known;
    }

    /**
     * The workbook's rows.
     *
     * @param known the cells the report has
     * @throws InvalidInputException when the workbook is not that of this report's draft, or a row is wrong; one problem
     *     for each wrong row
     */
    static List<FigureRow> read(XSSFWorkbook workbook, UnitReport report, Set<String> known) {
        XSSFSheet sheet = requireOwnSheet(workbook, report);
        if (sheet.getLastRowNum() > MOST_ROWS) {
            throw refused("Tệp có quá nhiều dòng; hãy dùng đúng tệp đã tải về từ báo cáo này.");
        }
        FigureWorkbookReader reader = new FigureWorkbookReader(known);
        for (int i = FigureWorkbook.HEAD_ROW + 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            if (row != null) {
                reader.read(row);
            }
        }
        if (!reader.problems.isEmpty()) {
            throw new InvalidInputException(reader.problems);
        }
        return reader.rows;
    }

    private static XSSFSheet requireOwnSheet(XSSFWorkbook workbook, UnitReport report) {
        XSSFSheet marker = workbook.getSheet(FigureWorkbook.MARKER_SHEET);
        XSSFSheet sheet = workbook.getSheet(FigureWorkbook.SHEET);
        if (marker == null || sheet == null) {
            throw refused(
                    "Tệp này không phải là bảng số liệu tải về từ hệ thống. Hãy tải bảng của báo cáo này rồi nhập vào đó.");
        }
        if (!report.id().equals(text(marker, 1)) || !report.templateId().equals(text(marker, 0))) {
            throw refused(
                    "Tệp này là bảng số liệu của một báo cáo khác. Hãy tải bảng của báo cáo này rồi nhập vào đó.");
        }
        if (!text(marker, 2).isEmpty()) {
            throw refused("Tệp này là số liệu của bản đã nộp, chỉ để đọc. Hãy tải bảng số liệu của bản đang soạn.");
        }
        return sheet;
    }

    private static String text(XSSFSheet marker, int row) {
        return marker.getRow(row) == null ? "" : text(marker.getRow(row).getCell(0));
    }

    private void read(Row row) {
        String cell = text(row, FigureColumn.KEY);
        boolean empty = true;
        for (FigureColumn column : FigureColumn.values()) {
            empty = empty && text(row, column).isEmpty();
        }
        if (empty) {
            return;
        }
        if (!known.contains(cell)) {
            problem(row, "không phải là dòng số liệu của báo cáo này; hãy giữ nguyên các dòng của tệp đã tải về.");
        } else if (!seen.add(cell)) {
            problem(row, "lặp lại một dòng ở trên.");
        } else {
            value(row)
                    .ifPresent(value -> rows.add(new FigureRow(
                            row.getRowNum() + 1, cell, value, version(row), text(row, FigureColumn.EXPORTED))));
        }
    }

    private Optional<FigureValue> value(Row row) {
        for (FigureColumn column : FigureColumn.values()) {
            Cell cell = row.getCell(column.ordinal());
            if (column.input() && cell != null && cell.getCellType() == CellType.FORMULA) {
                return problem(row, "ô “%s” là công thức; hãy dán lại dạng giá trị.".formatted(column.label()));
            }
        }
        String typed = text(row, FigureColumn.VALUE);
        Optional<Boolean> estimated = yes(row, FigureColumn.ESTIMATED);
        Optional<Boolean> notApplicable = yes(row, FigureColumn.NOT_APPLICABLE);
        if (estimated.isEmpty() || notApplicable.isEmpty()) {
            return problem(row, "cột “Ước” và “Không áp dụng” chỉ đánh x hoặc để trống.");
        }
        if (notApplicable.get()) {
            return typed.isEmpty() && !estimated.get()
                    ? Optional.of(FigureValue.NOT_APPLICABLE)
                    : problem(row, "vừa đánh dấu không áp dụng vừa có số liệu; hãy chọn một.");
        }
        if (typed.isEmpty()) {
            return estimated.get()
                    ? problem(row, "đánh dấu ước nhưng chưa có giá trị.")
                    : Optional.of(FigureValue.EMPTY);
        }
        String digits = typed.matches("\\d{1,3}([. ]\\d{3})+") ? typed.replaceAll("[. ]", "") : typed;
        if (!digits.matches("\\d{1,8}")) {
            return problem(
                    row,
                    "“%s” không phải là số nguyên từ 0 đến %s."
                            .formatted(shortened(typed), TypedText.number(FigureValue.LARGEST)));
        }
        return Optional.of(new FigureValue(FigureValue.Status.NUMBER, Integer.valueOf(digits), estimated.get()));
    }

    private static Optional<Boolean> yes(Row row, FigureColumn column) {
        String typed = text(row, column).toLowerCase(Locale.ROOT);
        return typed.isEmpty() ? Optional.of(false) : YES.contains(typed) ? Optional.of(true) : Optional.empty();
    }

    /** A version nobody has when it was tampered with, which makes a conflict of every change. */
    private static int version(Row row) {
        String version = text(row, FigureColumn.VERSION);
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private Optional<FigureValue> problem(Row row, String what) {
        problems.add(new FieldProblem("file", "Dòng %d: %s".formatted(row.getRowNum() + 1, what)));
        return Optional.empty();
    }

    private static String text(Row row, FigureColumn column) {
        return text(row.getCell(column.ordinal()));
    }

    /** What a cell shows; whole numbers without a decimal point, nothing for a formula. */
    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> TypedText.clean(cell.getStringCellValue()).strip();
            case NUMERIC -> number(cell.getNumericCellValue());
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case FORMULA, BLANK, ERROR, _NONE -> "";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) <= FigureValue.LARGEST
                ? String.valueOf((long) value)
                : String.valueOf(value).replace('.', ',');
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }

    private static InvalidInputException refused(String message) {
        return new InvalidInputException("file", message);
    }
}
