package vn.gov.moc.genderequality.administration;

import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * A row as somebody filled it in.
 *
 * @param sheet the sheet's name
 * @param number as Excel counts, from 1
 * @param cells the text of each cell, cleaned
 * @param problems what cannot be read at all, e.g. formulas
 */
record RosterRow(String sheet, int number, List<String> cells, List<CellProblem> problems) {

    /**
     * What is wrong with a cell.
     *
     * @param cell as Excel calls it, e.g. {@code D5}
     */
    record CellProblem(String cell, String message) {}

    RosterRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    String text(RosterColumn column) {
        return cells.get(column.ordinal());
    }

    CellProblem problem(RosterColumn column, String message) {
        return new CellProblem(address(column.ordinal(), number), message);
    }

    static String address(int column, int number) {
        return CellReference.convertNumToColString(column) + number;
    }
}
