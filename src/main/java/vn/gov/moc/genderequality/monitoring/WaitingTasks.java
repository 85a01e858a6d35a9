package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.engine.Remaining;

/** The tasks that wait for a person: those he has taken, and those his groups may take. */
@Component
class WaitingTasks {

    private static final int ROWS = 10;

    private final OpenTasks tasks;
    private final TaskSubjects subjects;

    WaitingTasks(OpenTasks tasks, TaskSubjects subjects) {
        this.tasks = tasks;
        this.subjects = subjects;
    }

    /** The most urgent ones, and how many there are altogether. */
    Waiting of(String person, LocalDate today) {
        List<OpenTask> open = tasks.waitingFor(person, ROWS);
        Map<String, String> about = subjects.of(open);
        Map<Boolean, List<Row>> rows = open.stream()
                .collect(Collectors.partitioningBy(
                        task -> task.assignee() != null,
                        Collectors.mapping(task -> row(task, about, today), Collectors.toList())));
        OpenTasks.Counts counts = tasks.countWaitingFor(person);
        return new Waiting(
                new Group(rows.getOrDefault(true, List.of()), counts.claimed()),
                new Group(rows.getOrDefault(false, List.of()), counts.claimable()));
    }

    private static Row row(OpenTask task, Map<String, String> about, LocalDate today) {
        TaskCard card = TaskCard.of(task, about, today);
        return new Row(task.name(), card.subject(), card.due(), card.remaining(), task.url());
    }

    /** What the person has taken and what is offered to his groups. */
    record Waiting(Group claimed, Group offered) {

        public boolean none() {
            return claimed.count() + offered.count() == 0;
        }

        /** How many are not shown. */
        public long more() {
            return claimed.more() + offered.more();
        }
    }

    /** @param count how many there are, also those not shown */
    record Group(List<Row> rows, long count) {

        public long more() {
            return count - rows.size();
        }
    }

    /**
     * A task as a line.
     *
     * @param due the last day that is in time
     * @param url where Tasklist opens it
     */
    record Row(
            String name,
            String subject,
            @Nullable LocalDate due,
            @Nullable Remaining remaining,
            String url) {}
}
