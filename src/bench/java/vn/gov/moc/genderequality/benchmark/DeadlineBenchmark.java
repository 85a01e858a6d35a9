package vn.gov.moc.genderequality.benchmark;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.moc.genderequality.unitreport.process.DeadlineSweep;

/**
 * What a deadline costs that falls due for thousands of units on one day: people told by the sweep, by the engine's timers
 * alone, and by one statement, the floor.
 */
final class DeadlineBenchmark {

    private final Meter meter;
    private final Product product;
    private final JdbcClient sql;

    DeadlineBenchmark(Meter meter, Product product, JdbcClient sql) {
        this.meter = meter;
        this.product = product;
        this.sql = sql;
    }

    /** Sweeps a day on which every report of the period is on a rung; the reports' drafters are told, the timers moved on. */
    Sample sweep(String period, int reports) {
        JobExecutor executor = product.bean(JobExecutor.class);
        executor.shutdown();
        moveDueDates(period);
        makeTimersDue(period);
        Sample sample = meter.measure(reports, () -> DeadlineSweep.run(product.beans()));
        requireTold(period, reports);
        if (dueJobs() > 0) {
            throw new IllegalStateException(dueJobs() + " timers were not moved on");
        }
        executor.start();
        return sample;
    }

    /** Lets the engine's timers do the same, and go on to their next rung. */
    Sample fireTimers(String period, int reports) {
        JobExecutor executor = product.bean(JobExecutor.class);
        executor.shutdown();
        return fireTimers(period, reports, executor::start);
    }

    /** @param executors lets the job executors begin, be they this product's or other nodes' */
    Sample fireTimers(String period, int reports, Runnable executors) {
        moveDueDates(period);
        makeTimersDue(period);
        Sample sample = meter.measure(reports, () -> {
            executors.run();
            while (dueJobs() > 0) {
                LockSupport.parkNanos(50_000_000);
            }
        });
        requireTold(period, reports);
        return sample;
    }

    /** A day's deadlines as they come: the engine's timers are due, and the sweep begins; returns when neither is at work. */
    void fallDue(String period) {
        makeTimersDue(period);
        DeadlineSweep.run(product.beans());
        while (dueJobs() > 0) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** One statement that marks as many reports and queues as many mails. */
    Sample floor(String period, int reports) {
        moveDueDates(period);
        return meter.measure(reports, () -> sql.sql("""
                        with marked as (
                            update unit_report set listed_late_at = now() where period_id = :period returning id, unit_code
                        ), told as (
                            insert into notification (key, recipient, address, subject, body, link, created_at)
                            select id || ':floor:' || clock_timestamp(), lower(unit_code) || '.soanthao', 'x@example.vn', 'Nhắc hạn', 'Nhắc hạn',
                                   '/reports/' || id, now() from marked
                            returning recipient
                        )
                        insert into mail (id, recipient, address, subject, body, message_id, state, attempts, next_attempt_at, created_at)
                        select gen_random_uuid(), recipient, 'x@example.vn', 'Nhắc hạn', 'Nhắc hạn', gen_random_uuid(), 'PENDING', 0, now(), now()
                        from told
                        """).param("period", period).update());
    }

    /** A due date nobody was told of yet: its rung of a day, a week … before comes today. */
    private void moveDueDates(String period) {
        int moved = rung++ % OFFSETS.length;
        sql.sql("update unit_report set due_on = current_date + :days, version = version + 1 where period_id = :period")
                .params(Map.of("days", OFFSETS[moved], "period", period))
                .update();
        sql.sql("delete from notification where key like :keys")
                .param("keys", period + "-%:T-%")
                .update();
        sql.sql("vacuum analyze").update();
    }

    private static final int[] OFFSETS = {1, 3, 7, 14, 30};
    private int rung;

    private void makeTimersDue(String period) {
        sql.sql("""
                        update act_ru_job set duedate_ = now() where handler_cfg_ ~ 'Ladder|Rung' and process_instance_id_ in (
                            select id_ from act_ru_execution where business_key_ like :keys)
                        """).param("keys", period + "-%").update();
    }

    private long dueJobs() {
        return sql.sql("select count(*) from act_ru_job where coalesce(duedate_, now()) <= now()")
                .query(Long.class)
                .single();
    }

    private void requireTold(String period, int reports) {
        long told = sql.sql("select count(*) from notification where key like :keys")
                .param("keys", period + "-%:T-%")
                .query(Long.class)
                .single();
        if (told != reports) {
            throw new IllegalStateException("%d of %d were told".formatted(told, reports));
        }
    }
}
