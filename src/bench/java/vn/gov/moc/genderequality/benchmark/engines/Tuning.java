package vn.gov.moc.genderequality.benchmark.engines;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What can be switched on one by one between Camunda as it comes ({@link #none()}) and Camunda tuned ({@link #all()}).
 *
 * @param chunk process instances started in one transaction, at most
 * @param threads threads that start chunks
 * @param acquisition how jobs are acquired and run
 */
public record Tuning(Set<Switch> switches, int chunk, int threads, Acquisition acquisition) {

    /** As {@link #chunk()}: all units in one transaction. */
    public static final int ALL_UNITS = Integer.MAX_VALUE;

    /** What is on or off. */
    public enum Switch {
        /** One process instance per unit in place of one multi-instance call activity over all. */
        INSTANCE_PER_UNIT,
        /** Index on the parent of a task, looked up at every completion. */
        PARENT_TASK_INDEX,
        /** Partial index on the due dates of the jobs that can be acquired. */
        DUE_JOB_INDEX,
        /** Removal time of history set at the start and not by rewriting history at the end. */
        REMOVAL_TIME_AT_START,
        /** Timers that lock out no other job of their process instance. */
        NON_EXCLUSIVE_TIMERS,
        /** Every job has a due date, so that acquisition need not look for those without. */
        DUE_DATE_NOT_NULL,
        /** The driver makes one multi-row insert of a batch. */
        REWRITE_BATCHED_INSERTS
    }

    /**
     * How the job executor acquires and runs jobs.
     *
     * @param maxJobs jobs acquired at once
     * @param waitMillis first wait after nothing was found
     * @param queueSize jobs that may wait for a thread
     * @param poolSize threads kept, of ten at most
     * @param lockMillis how long a job stays locked for the node that acquired it
     */
    public record Acquisition(int maxJobs, int waitMillis, int queueSize, int poolSize, int lockMillis) {

        /** As Camunda comes. */
        public static final Acquisition DEFAULT = new Acquisition(3, 5_000, 3, 3, 300_000);

        /** For storms of timers. */
        public static final Acquisition STORM = new Acquisition(50, 500, 100, 4, 60_000);

        public Acquisition locking(int millis) {
            return new Acquisition(maxJobs, waitMillis, queueSize, poolSize, millis);
        }
    }

    public static Tuning none() {
        return new Tuning(Set.of(), 1, 1, Acquisition.DEFAULT);
    }

    public static Tuning all() {
        return new Tuning(Set.of(Switch.values()), 50, 2, Acquisition.STORM);
    }

    public boolean has(Switch one) {
        return switches.contains(one);
    }

    public Tuning with(Switch on) {
        Set<Switch> more = EnumSet.of(on);
        more.addAll(switches);
        return new Tuning(more, chunk, threads, acquisition);
    }

    public Tuning without(Switch off) {
        Set<Switch> fewer = EnumSet.copyOf(switches);
        fewer.removeAll(List.of(off));
        return new Tuning(fewer, chunk, threads, acquisition);
    }

    /** Opens units by so many in one transaction, on so many threads. */
    public Tuning opening(int units, int onThreads) {
        return new Tuning(switches, units, onThreads, acquisition);
    }

    public Tuning acquiring(Acquisition jobs) {
        return new Tuning(switches, chunk, threads, jobs);
    }
}
