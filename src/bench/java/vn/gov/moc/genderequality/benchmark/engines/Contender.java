package vn.gov.moc.genderequality.benchmark.engines;

import javax.sql.DataSource;

/**
 * One engine (or bare SQL) doing the same work: opening units, completing tasks, firing timers.
 *
 * <p>{@link #completeTask()} may be called by several threads at once, everything else by one.
 */
public interface Contender extends AutoCloseable {

    String name();

    /** Starts over: a database of its own made anew, the engine started, the model deployed, the code warm. */
    void reset();

    /** Opens the work of as many units; returns when all rows are committed. */
    void open(int units);

    /** Whether the work of all units is opened in one transaction, however many they are. */
    boolean opensAllAtOnce();

    /** Reads the ids of as many open first tasks, in random order, for {@link #completeTask()}. */
    void prepareTasks(int count);

    /** Completes one of the tasks prepared. */
    void completeTask();

    /** Makes as many waiting reminders due, of which each open first task has one; not to be counted. */
    void dueTimers(int count);

    /** Runs the engine's own job executor until no timer is due. */
    void fireTimers();

    DataSource dataSource();

    @Override
    void close();
}
