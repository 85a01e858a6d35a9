package vn.gov.moc.genderequality.benchmark.engines;

/**
 * What can be switched on one by one between Camunda as it comes ({@link #none()}) and Camunda tuned ({@link #all()}).
 *
 * @param instancePerUnit one process instance per unit in place of one multi-instance call activity over all
 * @param chunk process instances started in one transaction, at most
 * @param threads threads that start chunks
 * @param parentTaskIndex index on the parent of a task, looked up at every completion
 * @param dueJobIndex partial index on the due dates of the jobs that can be acquired
 * @param removalTimeAtStart removal time of history set at the start and not by rewriting history at the end
 * @param nonExclusiveTimers timers that lock out no other job of their process instance
 * @param dueDateNotNull every job has a due date, so that acquisition need not look for those without
 * @param rewriteBatchedInserts the driver makes one multi-row insert of a batch
 * @param acquisition how jobs are acquired and run
 */
public record Tuning(
        boolean instancePerUnit,
        int chunk,
        int threads,
        boolean parentTaskIndex,
        boolean dueJobIndex,
        boolean removalTimeAtStart,
        boolean nonExclusiveTimers,
        boolean dueDateNotNull,
        boolean rewriteBatchedInserts,
        Acquisition acquisition) {

    /** As {@link #chunk()}: all units in one transaction. */
    public static final int ALL_UNITS = Integer.MAX_VALUE;

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
    }

    public static Tuning none() {
        return new Tuning(false, 1, 1, false, false, false, false, false, false, Acquisition.DEFAULT);
    }

    public static Tuning all() {
        return new Tuning(true, 50, 2, true, true, true, true, true, true, Acquisition.STORM);
    }

    public Tuning withInstancePerUnit(boolean instancePerUnit) {
        return new Tuning(instancePerUnit, chunk, threads, parentTaskIndex, dueJobIndex, removalTimeAtStart, nonExclusiveTimers, dueDateNotNull, rewriteBatchedInserts, acquisition);
    }

    public Tuning withChunk(int chunk) {
        return new Tuning(instancePerUnit, chunk, threads, parentTaskIndex, dueJobIndex, removalTimeAtStart, nonExclusiveTimers, dueDateNotNull, rewriteBatchedInserts, acquisition);
    }

    public Tuning withThreads(int threads) {
        return new Tuning(instancePerUnit, chunk, threads, parentTaskIndex, dueJobIndex, removalTimeAtStart, nonExclusiveTimers, dueDateNotNull, rewriteBatchedInserts, acquisition);
    }

    public Tuning withParentTaskIndex(boolean parentTaskIndex) {
        return new Tuning(instancePerUnit, chunk, threads, parentTaskIndex, dueJobIndex, removalTimeAtStart, nonExclusiveTimers, dueDateNotNull, rewriteBatchedInserts, acquisition);
    }

    public Tuning withDueJobIndex(boolean dueJobIndex) {
        return new Tuning(instancePerUnit, chunk, threads, parentTaskIndex, dueJobIndex, removalTimeAtStart, nonExclusiveTimers, dueDateNotNull, rewriteBatchedInserts, acquisition);
    }

    public Tuning withRemovalTimeAtStart(boolean removalTimeAtStart) {
        return new Tuning(instancePerUnit, chunk, threads, parentTaskIndex, dueJobIndex, removalTimeAtStart, nonExclusiveTimers, dueDateNotNull, rewriteBatchedInserts, acquisition);
    }

    public Tuning withNonExclusiveTimers(boolean nonExclusiveTimers) {
        return new Tuning(instancePerUnit, chunk, threads, parentTaskIndex, dueJobIndex, removalTimeAtStart, nonExclusiveTimers, dueDateNotNull, rewriteBatchedInserts, acquisition);
    }

    public Tuning withDueDateNotNull(boolean dueDateNotNull) {
        return new Tuning(instancePerUnit, chunk, threads, parentTaskIndex, dueJobIndex, removalTimeAtStart, nonExclusiveTimers, dueDateNotNull, rewriteBatchedInserts, acquisition);
    }

    public Tuning withRewriteBatchedInserts(boolean rewriteBatchedInserts) {
        return new Tuning(instancePerUnit, chunk, threads, parentTaskIndex, dueJobIndex, removalTimeAtStart, nonExclusiveTimers, dueDateNotNull, rewriteBatchedInserts, acquisition);
    }

    public Tuning withAcquisition(Acquisition acquisition) {
        return new Tuning(instancePerUnit, chunk, threads, parentTaskIndex, dueJobIndex, removalTimeAtStart, nonExclusiveTimers, dueDateNotNull, rewriteBatchedInserts, acquisition);
    }
}
