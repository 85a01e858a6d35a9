package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields a drafter has changed, each with the version it was read at.
 *
 * @param texts by section key
 * @param figures by cell key
 */
public record DraftPatch(
        @Nullable Map<String, @Nullable TextPatch> texts,
        @Nullable Map<String, @Nullable FigurePatch> figures) {

    /** A section's text as typed. */
    public record TextPatch(@Nullable String text, int version) {}

    /** The value comes as it was typed, so that a wrong one is answered at its field. */
    public record FigurePatch(
            @Nullable String status, @Nullable JsonNode value, boolean estimated, int version) {}

    Map<String, @Nullable TextPatch> textsOrNone() {
        return texts == null ? Map.of() : texts;
    }

    Map<String, @Nullable FigurePatch> figuresOrNone() {
        return figures == null ? Map.of() : figures;
    }
}
