package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.FieldProblem;

/**
 * What became of a drafter's changes: every field is saved, in conflict, or wrong.
 *
 * @param texts the new versions of the saved sections
 * @param figures the new versions of the saved cells, and where they were taken over from
 * @param explanations the new versions of the saved explanations, by warning
 * @param conflicts fields somebody else saved in between; both contents are kept, the drafter chooses
 * @param errors fields that could not be saved as typed
 * @param violations what keeps the report from being sent on, and the warnings that are explained
 */
public record DraftResult(
        Instant savedAt,
        Map<String, Saved> texts,
        Map<String, SavedFigure> figures,
        Map<String, Saved> explanations,
        List<Conflict> conflicts,
        List<FieldProblem> errors,
        List<ReportRules.Violation> violations) {

    /** A field's new version. */
    public record Saved(int version) {}

    /**
     * A cell's new version.
     *
     * @param source where its value was taken over from, whether or not it was changed since; none for one typed by hand
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SavedFigure(int version, @Nullable FigureSource source) {}

    /**
     * @param theirs the text or {@link FigureValue} that is stored now
     * @param source where the stored figure was taken over from; none for a text or a figure typed by hand
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Conflict(
            String field,
            Object theirs,
            int theirVersion,
            String savedBy,
            Instant savedAt,
            @Nullable FigureSource source) {}
}
