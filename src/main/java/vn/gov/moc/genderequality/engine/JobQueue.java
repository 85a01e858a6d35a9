package vn.gov.moc.genderequality.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * How the engine's jobs get on, and what can be done when they do not. The engine's own queries cannot tell a job that is
 * being worked on from one that was left lying, so the tables are asked.
 */
@Component
public class JobQueue {

    /** A job executor that runs takes up what is due well within this time. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String LATE = """
            from act_ru_job job
            left join act_ru_jobdef step on step.id_ = job.job_def_id_
            left join act_ru_execution instance on instance.id_ = job.process_instance_id_
            where job.retries_ > 0 and job.suspension_state_ = 1
              and coalesce(job.duedate_, job.create_time_) < :patient
              and (job.lock_exp_time_ is null or job.lock_exp_time_ < :now)
            """;

    private static final String LATE_JOBS = """
            select job.id_, coalesce(job.process_def_key_, ''), coalesce(instance.business_key_, ''),
                   coalesce(step.act_id_, ''), coalesce(job.duedate_, job.create_time_)
            """ + LATE;

    private final JdbcClient jdbc;
    private final ManagementService managementService;
    private final SystemAccess systemAccess;
    private final Optional<JobExecutor> executor;
    private final Clock clock;

    JobQueue(
            JdbcClient jdbc,
            ManagementService managementService,
            SystemAccess systemAccess,
            ObjectProvider<JobExecutor> executor,
            Clock clock) {
        this.jdbc = jdbc;
        this.managementService = managementService;
        this.systemAccess = systemAccess;
        this.executor = executor.stream().findFirst();
        this.clock = clock;
    }

    /**
     * The jobs in numbers.
     *
     * @param due how many could run now
     * @param oldestDue since when the oldest of them could
     * @param failed how many have given up
     */
    public record Counts(long due, @Nullable Instant oldestDue, long failed) {

        /** For how long the oldest has waited; zero when none does. */
        public Duration delay(Clock clock) {
            Duration waited = oldestDue == null ? Duration.ZERO : Duration.between(oldestDue, clock.instant());
            return waited.isNegative() ? Duration.ZERO : waited;
        }
    }

    /** Whether this node takes up jobs at all; under evaluation the clock does. */
    public boolean working() {
        return executor.map(JobExecutor::isActive).orElse(false);
    }

    /** All of them in one query. */
    public Counts counts() {
        return jdbc.sql("""
                        select count(*) filter (where due), min(since) filter (where due), count(*) filter (where failed)
                        from (select retries_ > 0 and suspension_state_ = 1
                                       and (duedate_ is null or duedate_ <= :now) as due,
                                     coalesce(duedate_, create_time_) as since,
                                     retries_ = 0 as failed
                              from act_ru_job) job
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Counts(row.getLong(1), instant(row.getTimestamp(2)), row.getLong(3)))
                .single();
    }

    /** How many jobs run late without anybody working on them. */
    public long countLate() {
        return jdbc.sql("select count(*) " + LATE)
                .params(times())
                .query(Long.class)
                .single();
    }

    /** Those that have waited longest, at most {@code max}. */
    public List<LateJob> late(int max) {
        return jdbc.sql(LATE_JOBS + " order by 5, 1 limit :max")
                .params(times())
                .param("max", max)
                .query((row, number) -> lateJob(row))
                .list();
    }

    /** The job, if it still runs late without anybody working on it. */
    public Optional<LateJob> findLate(String id) {
        return jdbc.sql(LATE_JOBS + " and job.id_ = :id")
                .params(times())
                .param("id", id)
                .query((row, number) -> lateJob(row))
                .optional();
    }

    /** Makes the job due from this moment on, so that it counts as late only when it is left lying again. */
    public void claim(String id) {
        systemAccess.run(() -> managementService.setJobDuedate(id, Date.from(clock.instant()), false));
    }

    /** Does the job now, as nobody: what it does is the application's work, not that of whoever asks for it. */
    public void run(String id) {
        SecurityContext person = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            systemAccess.run(() -> managementService.executeJob(id));
        } finally {
            SecurityContextHolder.setContext(person);
        }
    }

    private Map<String, Object> times() {
        Instant now = clock.instant();
        return Map.of("now", Timestamp.from(now), "patient", Timestamp.from(now.minus(PATIENCE)));
    }

    private static LateJob lateJob(ResultSet row) throws SQLException {
        ZonedDateTime due = row.getTimestamp(5).toInstant().atZone(Zones.VIETNAM);
        return new LateJob(row.getString(1), row.getString(2), row.getString(3), row.getString(4), due);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
