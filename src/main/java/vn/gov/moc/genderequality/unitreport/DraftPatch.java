package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields a drafter has changed, each with the version it was read at.
 *
 * @param texts by section key
 * @param figures by cell key
 * @param explanations by the key of the warning, see {@link ReportRules.Violation}
 */
public record DraftPatch(
        @Nullable Map<String, @Nullable TextPatch> texts,
        @Nullable Map<String, @Nullable FigurePatch> figures,
        @Nullable Map<String, @Nullable TextPatch> explanations) {

    /** A section's text, or an explanation, as typed. */
    public record TextPatch(@Nullable String text, int version) {}

    /**
     * The value comes as it was typed, so that a wrong one is answered at its field.
     *
     * @param source of the offer it was taken over from, see {@link ReportPrefill.Offer}; none for a value typed by hand
     */
    public record FigurePatch(
            @Nullable String status,
            @Nullable JsonNode value,
            boolean estimated,
            int version,
            @Nullable String source) {

        /** A value typed by hand. */
        public FigurePatch(@Nullable String status, @Nullable JsonNode value, boolean estimated, int version) {
            this(status, value, estimated, version, null);
        }
    }

    /** The texts; none when the drafter sent none. */
    public Map<String, @Nullable TextPatch> textsOrNone() {
        return texts == null ? Map.of() : texts;
    }

    Map<String, @Nullable FigurePatch> figuresOrNone() {
        return figures == null ? Map.of() : figures;
    }

    Map<String, @Nullable TextPatch> explanationsOrNone() {
        return explanations == null ? Map.of() : explanations;
    }
}
