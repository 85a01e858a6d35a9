package vn.gov.moc.genderequality.operations;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.JobQueue;
import vn.gov.moc.genderequality.engine.OperationHold;

/** Whether this node takes up the engine's jobs, and none waits for long; people can work meanwhile, so it is never down. */
@Component
class JobsHealthIndicator extends AbstractHealthIndicator {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final JobQueue jobs;
    private final OperationHold hold;
    private final Clock clock;
    private final boolean evaluation;

    JobsHealthIndicator(JobQueue jobs, OperationHold hold, Clock clock, Environment environment) {
        this.jobs = jobs;
        this.hold = hold;
        this.clock = clock;
        this.evaluation = environment.acceptsProfiles(Profiles.of("evaluation"));
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        JobQueue.Counts counts = jobs.counts();
        Duration delay = counts.delay(clock);
        boolean working = jobs.working() || evaluation;
        health.status(working && delay.compareTo(PATIENCE) <= 0 ? Status.UP : SystemChecks.DEGRADED)
                .withDetail("working", working)
                .withDetail("due", counts.due())
                .withDetail("delaySeconds", delay.toSeconds())
                .withDetail("failed", counts.failed())
                .withDetail(
                        SystemChecks.FINDING,
                        "%s; %d việc đến giờ, lâu nhất đã chờ %s; %d việc đã hết số lần thử."
                                .formatted(state(working), counts.due(), Words.duration(delay), counts.failed()));
    }

    private String state(boolean working) {
        if (working) {
            return "Máy này đang nhận việc";
        }
        return hold.current().isPresent() ? "Việc tự động tạm dừng sau phục hồi" : "Máy này không nhận việc";
    }
}
