package vn.gov.moc.genderequality.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param taskDefinitionKey the task's id in its model, e.g. {@code UserTask_DraftReport}
 * @param processKey the id of its process in its model, e.g. {@code UnitReportProcess}; says what kind of thing the key names
 * @param businessKey what it is about, e.g. {@code 2017-MID_YEAR-VPB}
 * @param due the last instant in time
 */
public record OpenTask(
        String id,
        String name,
        String taskDefinitionKey,
        String processKey,
        String businessKey,
        @Nullable String assignee,
        @Nullable Instant due) {

    /** Where Tasklist opens it; the link survives the login. */
    public String url() {
        return "/camunda/app/tasklist/default/#/?task=" + id;
    }
}
