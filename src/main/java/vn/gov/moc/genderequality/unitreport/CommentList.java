package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report's comments as one person meets them.
 *
 * @param writing whether it is his turn to judge the report: he may comment, and re-open what was answered
 * @param answering whether he drafts the report now: he may answer and settle comments
 */
record CommentList(boolean writing, boolean answering, List<CommentView> comments) {

    /**
     * One comment.
     *
     * @param place the field's name, e.g. {@code Mục I.4}
     * @param by the author's name
     * @param editable whether he may still rewrite or delete it
     * @param answer the drafter's last answer; empty when he gave none
     * @param resolvedBy who settled it; none as long as it is open
     */
    record CommentView(
            UUID id,
            int round,
            ReportStep step,
            String stepLabel,
            String field,
            String place,
            String text,
            String by,
            Instant at,
            boolean editable,
            boolean resolved,
            String answer,
            @Nullable String resolvedBy,
            @Nullable Instant resolvedAt,
            @Nullable String reopenedBy,
            @Nullable Instant reopenedAt) {}
}
