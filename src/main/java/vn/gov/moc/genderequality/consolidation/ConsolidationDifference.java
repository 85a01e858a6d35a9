package vn.gov.moc.genderequality.consolidation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a revised issue says otherwise than the one it replaces; what stayed is not listed.
 *
 * @param documentNumber of the replaced issue
 * @param issueNumber of the replaced issue
 * @param completenessBefore as the replaced issue had it
 * @param units whose report came in, was replaced, or does not count any longer
 * @param figures by cell, in printed order
 */
public record ConsolidationDifference(
        String documentNumber,
        int issueNumber,
        ConsolidationContent.Completeness completenessBefore,
        ConsolidationContent.Completeness completenessAfter,
        List<UnitChange> units,
        List<FigureChange> figures) {

    /** What happened to a unit's report. */
    public enum UnitChangeKind {
        ADDED("Bổ sung báo cáo"),
        REPLACED("Thay báo cáo"),
        REMOVED("Không còn tính");

        private final String label;

        UnitChangeKind(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }

    /**
     * @param numberBefore the document number that was counted; none for an added one
     * @param numberAfter the document number that is counted now; none for a removed one
     */
    public record UnitChange(
            UnitChangeKind kind,
            String label,
            String unitCode,
            String unitName,
            @Nullable String numberBefore,
            @Nullable String numberAfter) {}

    /**
     * @param label the cell's name in words
     * @param sumBefore none when nobody gave a number
     * @param numbersBefore how many units it covered
     * @param change none when one of them is unknown
     */
    public record FigureChange(
            String cell,
            String label,
            @Nullable Long sumBefore,
            @Nullable Long sumAfter,
            int numbersBefore,
            int numbersAfter,
            int estimatedBefore,
            int estimatedAfter,
            @Nullable Long change) {}
}
