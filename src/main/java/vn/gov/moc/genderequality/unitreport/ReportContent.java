package vn.gov.moc.genderequality.unitreport;

import java.util.SortedMap;

/**
 * What a report says: its texts by section and its figures by cell, in a fixed order.
 */
public record ReportContent(SortedMap<String, String> texts, SortedMap<String, FigureValue> figures) {

    /** The section's text; empty where nothing was written. */
    public String text(String section) {
        return texts.getOrDefault(section, "");
    }

    /** The cell's value; empty where nothing was entered. */
    public FigureValue figure(String cell) {
        return figures.getOrDefault(cell, FigureValue.EMPTY);
    }
}
