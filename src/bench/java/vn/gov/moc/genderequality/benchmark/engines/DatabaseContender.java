package vn.gov.moc.genderequality.benchmark.engines;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What all contenders have in common: a database of their own, a pool, and the ids of tasks prepared. */
abstract class DatabaseContender implements Contender {

    /** The first 5,000 units or so take several times the CPU of those after them. */
    private static final int WARM_UP_ROUNDS = 12;

    private static final int WARM_UP_UNITS = 500;
    private static final Set<String> WARM = ConcurrentHashMap.newKeySet();

    private final Server server;
    private final String database;
    private final boolean rewriteBatchedInserts;
    private final Queue<String> tasks = new ConcurrentLinkedQueue<>();
    private HikariDataSource pool;
    private JdbcTemplate jdbc;

    DatabaseContender(Server server, String database, boolean rewriteBatchedInserts) {
        this.server = server;
        this.database = database;
        this.rewriteBatchedInserts = rewriteBatchedInserts;
    }

    @Override
    public final void reset() {
        begin();
        if (WARM.add(database)) {
            warmUp();
            begin();
        }
    }

    /** Starts over like {@link #reset()}, where another of the kind has warmed the code up. */
    public final void begin() {
        close();
        server.recreate(database);
        pool = server.pool(database, rewriteBatchedInserts);
        jdbc = new JdbcTemplate(pool);
        start();
    }

    private void warmUp() {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            open(WARM_UP_UNITS);
        }
        dueTimers(WARM_UP_UNITS);
        fireTimers();
        prepareTasks(WARM_UP_UNITS);
        for (int task = 0; task < WARM_UP_UNITS; task++) {
            completeTask();
        }
    }

    /** Starts the engine on the empty database. */
    abstract void start();

    /** Stops the engine, if it runs. */
    abstract void stop();

    @Override
    public final void prepareTasks(int count) {
        prepareTasks(UnitWork.FIRST_TASK, count);
    }

    /** The same of last tasks, which are open where first ones were completed. */
    public final void prepareLastTasks(int count) {
        prepareTasks(UnitWork.LAST_TASK, count);
    }

    private void prepareTasks(String key, int count) {
        tasks.clear();
        tasks.addAll(openTasks(key, count));
        if (tasks.size() < count) {
            throw new IllegalStateException("Only " + tasks.size() + " tasks are open");
        }
    }

    List<String> openTasks(String key, int count) {
        return jdbc.queryForList(
                "select id_ from act_ru_task where task_def_key_ = ? order by random() limit ?",
                String.class,
                key,
                count);
    }

    @Override
    public final void completeTask() {
        String task = tasks.poll();
        if (task == null) {
            throw new IllegalStateException("No task is prepared");
        }
        complete(task);
    }

    abstract void complete(String task);

    /** Updates as many reminders, by SQL that takes the id of their activity and how many. */
    final void makeDue(String update, int count) {
        int due = jdbc.update(update, UnitWork.REMINDER, count);
        if (due < count) {
            throw new IllegalStateException("Only " + due + " reminders are waiting");
        }
    }

    /** Returns when the query, which counts timers due, finds none. */
    final void awaitNone(String timersDue) {
        try {
            while (jdbc.queryForObject(timersDue, Long.class) > 0) {
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    final JdbcTemplate jdbc() {
        return jdbc;
    }

    @Override
    public final DataSource dataSource() {
        return pool;
    }

    @Override
    public final void close() {
        stop();
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }

    @Override
    public final String toString() {
        return name();
    }
}
