package vn.gov.moc.genderequality.inspection;

import java.util.List;

/**
 * What a team reads of a unit before it goes there, made from what the system knows on that day.
 *
 * @param visit the visit it is for
 * @param tables what can be counted; a table without rows is left out
 * @param texts what the unit itself has written
 */
record Briefing(InspectionSnapshots.Visit visit, List<Table> tables, List<Text> texts) {

    Briefing {
        tables = tables.stream().filter(table -> !table.rows().isEmpty()).toList();
        texts = texts.stream().filter(text -> !text.content().isBlank()).toList();
    }

    /**
     * A table.
     *
     * @param columns their labels; the first column names the row
     * @param figures whether the other columns hold figures
     * @param note what its signs mean, and where it comes from
     */
    record Table(String caption, List<String> columns, boolean figures, List<List<String>> rows, String note) {}

    /** A text of the unit and where it stands. */
    record Text(String title, String source, String content) {}
}
