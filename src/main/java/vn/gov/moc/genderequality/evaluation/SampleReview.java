package vn.gov.moc.genderequality.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.unitreport.ReportCheckKind;
import vn.gov.moc.genderequality.unitreport.ReportCheckService;
import vn.gov.moc.genderequality.unitreport.ReportCommentService;

/** What the sample year's people do to a report beside completing their tasks: comment, answer, mark checks. */
@Component
@Profile(EvaluationEnvironment.PROFILE)
public class SampleReview {

    private final Actors actors;
    private final ReportCommentService comments;
    private final ReportCheckService checks;

    SampleReview(Actors actors, ReportCommentService comments, ReportCheckService checks) {
        this.actors = actors;
        this.comments = comments;
        this.checks = checks;
    }

    /** Comments on a field; whoever comments again on the same field rewrites his comment. */
    public void comment(String user, String reportId, String field, String text) {
        actors.as(user, () -> comments.write(reportId, id(reportId, field), field, text, user));
    }

    /** Settles the comment on a field. */
    public void answer(String user, String reportId, String field, String answer) {
        actors.as(user, () -> comments.resolve(reportId, id(reportId, field), answer, user));
    }

    /** Marks both checks of the unit's committee. */
    public void check(String user, String reportId) {
        actors.as(user, () -> {
            for (ReportCheckKind kind : ReportCheckKind.values()) {
                checks.mark(reportId, kind, user);
            }
        });
    }

    private static UUID id(String reportId, String field) {
        return UUID.nameUUIDFromBytes((reportId + ":" + field).getBytes(StandardCharsets.UTF_8));
    }
}
