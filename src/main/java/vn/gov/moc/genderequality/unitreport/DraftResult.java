package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.gov.moc.genderequality.problem.FieldProblem;

/**
 * What became of a drafter's changes: every field is saved, in conflict, or wrong.
 *
 * @param texts the new versions of the saved sections
 * @param figures the new versions of the saved cells
 * @param explanations the new versions of the saved explanations, by warning
 * @param conflicts fields somebody else saved in between; both contents are kept, the drafter chooses
 * @param errors fields that could not be saved as typed
 * @param violations what keeps the report from being sent on, and the warnings that are explained
 */
public record DraftResult(
        Instant savedAt,
        Map<String, Saved> texts,
        Map<String, Saved> figures,
        Map<String, Saved> explanations,
        List<Conflict> conflicts,
        List<FieldProblem> errors,
        List<ReportRules.Violation> violations) {

    /** A field's new version. */
    public record Saved(int version) {}

    /** @param theirs the text or {@link FigureValue} that is stored now */
    public record Conflict(String field, Object theirs, int theirVersion, String savedBy, Instant savedAt) {}
}
