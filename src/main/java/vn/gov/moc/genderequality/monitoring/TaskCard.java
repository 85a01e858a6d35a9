package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.Remaining;
import vn.gov.moc.genderequality.engine.Zones;

/**
 * What a list of tasks says of one of them besides its name.
 *
 * @param subject what it is about, with the unit, e.g. {@code Báo cáo tổng kết năm 2017, Văn phòng Bộ}
 * @param due the last day that is in time
 */
record TaskCard(
        String subject, @Nullable LocalDate due, @Nullable Remaining remaining) {

    /** @param subjects as {@link TaskSubjects} words them; the key of the task's business stands in where there is none */
    static TaskCard of(OpenTask task, Map<String, String> subjects, LocalDate today) {
        LocalDate due = Optional.ofNullable(task.due())
                .map(instant -> LocalDate.ofInstant(instant, Zones.VIETNAM))
                .orElse(null);
        return new TaskCard(
                subjects.getOrDefault(task.id(), task.businessKey()),
                due,
                due == null ? null : Remaining.until(due.plusDays(1), today));
    }
}
