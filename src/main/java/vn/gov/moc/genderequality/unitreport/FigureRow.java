package vn.gov.moc.genderequality.unitreport;

/**
 * One filled-in row of a workbook of figures.
 *
 * @param number as Excel shows it, from 1
 * @param cell the key of the cell it fills
 * @param version the version the cell was exported at
 * @param exported what the cell held then, as {@link FigureColumn#exported} writes it
 */
record FigureRow(int number, String cell, FigureValue value, int version, String exported) {

    /** Whether the drafter changed it in the workbook. */
    boolean touched() {
        return !FigureColumn.exported(value).equals(exported);
    }
}
