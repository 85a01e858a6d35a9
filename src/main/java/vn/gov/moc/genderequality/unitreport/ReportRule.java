package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;

/** What a template asks of a report's content beyond being filled in. */
public sealed interface ReportRule {

    /**
     * A rule between figures, checked at every moment that all its figures have.
     *
     * @param field the figure and measure the message is shown at, e.g. {@code party-committee.women}
     * @param operands what it is compared with, e.g. {@code party-committee.total}
     * @param message what is wrong, in Vietnamese
     */
    record Relation(Kind kind, Severity severity, String field, List<String> operands, String message)
            implements ReportRule {

        public Relation {
            operands = List.copyOf(operands);
        }

        /** How the field relates to the operands. */
        public enum Kind {
            /** field ≤ the one operand */
            AT_MOST,
            /** field = sum of the operands */
            SUM
        }
    }

    /**
     * A warning when a figure of now has grown or shrunk by more than {@code percent} and by at least {@code least}.
     *
     * @param against the earlier report it is compared with
     * @param fields figures and measures, e.g. {@code party-committee.women}
     * @param percent of the earlier number, 1–1,000; any change from 0 is above it
     * @param least the smallest difference that counts, from 1
     */
    record ChangeAbove(Baseline against, List<String> fields, int percent, int least) implements ReportRule {

        public ChangeAbove {
            fields = List.copyOf(fields);
        }

        /** The rule's name in a template. */
        @JsonProperty
        public String kind() {
            return "CHANGE_ABOVE";
        }
    }

    /**
     * A warning when a section's text is nearly the one of an earlier report.
     *
     * @param against the earlier report it is compared with
     * @param fields the sections' keys
     * @param percent how alike the texts must be at least, 1–100, as {@link TextSimilarity} measures it
     * @param minimumLength shorter texts do not count: there are not many ways to say little; 1–20,000 characters
     */
    record SimilarText(Baseline against, List<String> fields, int percent, int minimumLength) implements ReportRule {

        public SimilarText {
            fields = List.copyOf(fields);
        }

        /** The rule's name in a template. */
        @JsonProperty
        public String kind() {
            return "SIMILAR_TEXT";
        }
    }

    /** The earlier report a rule compares with: always an accepted one of the same unit. */
    enum Baseline {
        /** the last one before this period */
        LAST_REPORT,
        /** the one of the same kind of period a year before, for figures counted from the start of the year */
        LAST_YEAR
    }
}
