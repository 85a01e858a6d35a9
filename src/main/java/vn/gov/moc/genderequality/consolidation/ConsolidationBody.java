package vn.gov.moc.genderequality.consolidation;

import java.util.SortedMap;

/**
 * What a consolidated report says: the data and the desk's texts.
 *
 * @param texts by section, see {@link ConsolidationContent.Section#key()}
 */
public record ConsolidationBody(ConsolidationContent content, SortedMap<String, String> texts) {

    /** The section's text; empty where nothing was written. */
    public String text(String section) {
        return texts.getOrDefault(section, "");
    }
}
