package vn.gov.moc.genderequality.benchmark.engines;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * L: what PostgreSQL needs at the least for the rows that Camunda writes, in its tables with its indexes and those of
 * {@link Tuning#all()}. Camunda does the work of one unit; the rows it inserts, updates and deletes are the template.
 */
public final class Floor extends DatabaseContender {

    private static final String TEMPLATE_UNIT = "B0000000";
    private static final int CHUNK = 100;
    private static final int WORKERS = 2;

    private TransactionTemplate transaction;
    private RowWriter opening;
    private RowWriter completing;
    private RowWriter firing;
    private int opened;

    public Floor(Server server) {
        super(server, "floor", false);
    }

    @Override
    public String name() {
        return "PostgreSQL floor (L)";
    }

    @Override
    void start() {
        opened = 0;
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource()));
        ProcessEngine engine = BareCamunda.start(dataSource(), Tuning.all());
        try {
            readTemplate(engine);
        } finally {
            engine.close();
        }
        jdbc().execute("create table deadline (id int primary key, due_on date not null, state text not null)");
        jdbc().execute("create index deadline_open on deadline (due_on) where state = 'OPEN'");
        jdbc().execute("create table outbox (id bigint generated always as identity primary key,"
                + " deadline_id int not null, kind text not null, created_at timestamptz not null default now())");
    }

    private void readTemplate(ProcessEngine engine) {
        Rows before = Rows.read(jdbc());
        engine.getRuntimeService()
                .startProcessInstanceByKey(UnitWork.UNIT, TEMPLATE_UNIT, UnitWork.unit(TEMPLATE_UNIT));
        Rows open = Rows.read(jdbc());
        engine.getTaskService()
                .complete(engine.getTaskService().createTaskQuery().singleResult().getId());
        Rows completed = Rows.read(jdbc());
        turn(completed, open);
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .activityId(UnitWork.REMINDER)
                        .singleResult()
                        .getId());
        Rows fired = Rows.read(jdbc());
        turn(fired, before);

        Set<String> ids = Stream.of(before.changesTo(open), open.changesTo(completed), open.changesTo(fired))
                .flatMap(changes -> changes.inserted().stream())
                .map(row -> row.key().id())
                .collect(Collectors.toCollection(HashSet::new));
        ids.add(TEMPLATE_UNIT);
        opening = new RowWriter(before.changesTo(open), ids);
        completing = new RowWriter(open.changesTo(completed), ids);
        firing = new RowWriter(open.changesTo(fired), ids);
    }

    /** Turns the rows of the template unit into those of another moment. */
    private void turn(Rows from, Rows to) {
        new RowWriter(from.changesTo(to), Set.of()).write(jdbc(), 0);
    }

    @Override
    void stop() {
        // There is no engine.
    }

    @Override
    public void open(int units) {
        List<Integer> numbers =
                IntStream.rangeClosed(opened + 1, opened + units).boxed().toList();
        opened += units;
        transaction.executeWithoutResult(status -> opening.write(jdbc(), numbers));
    }

    @Override
    public boolean opensAllAtOnce() {
        return false;
    }

    @Override
    void complete(String task) {
        transaction.executeWithoutResult(status -> completing.write(jdbc(), unit(task)));
    }

    @Override
    public void dueTimers(int count) {
        makeDue(BareCamunda.DUE_TIMERS, count);
    }

    /** Workers claim chunks of the jobs due, past what the others have locked, until there are none. */
    @Override
    public void fireTimers() {
        Stream.generate(() -> CompletableFuture.runAsync(this::work))
                .limit(WORKERS)
                .toList()
                .forEach(CompletableFuture::join);
    }

    private void work() {
        boolean found = true;
        while (found) {
            found = Boolean.TRUE.equals(transaction.execute(status -> {
                List<Integer> units = claim();
                firing.write(jdbc(), units);
                return !units.isEmpty();
            }));
        }
    }

    private List<Integer> claim() {
        return jdbc().queryForList("""
                        select id_ from act_ru_job
                        where duedate_ <= now() and retries_ > 0 and suspension_state_ = 1
                        order by duedate_ limit ? for update skip locked
                        """, String.class, CHUNK).stream()
                .map(Floor::unit)
                .toList();
    }

    /** The number of the unit, which ends every id. */
    private static int unit(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }

    /** Writes as many deadlines that have passed; not to be counted. */
    public void prepareDeadlines(int count) {
        jdbc().update("insert into deadline select n, current_date - 1, 'OPEN' from generate_series("
                + "(select coalesce(max(id), 0) + 1 from deadline),"
                + " (select coalesce(max(id), 0) + ? from deadline)) n", count);
    }

    /** Marks as many deadlines that have passed and writes a message for each, all by one statement. */
    public void deadlineSweep(int count) {
        jdbc().update("""
                with due as (
                    select id from deadline where state = 'OPEN' and due_on < current_date
                    order by due_on limit ? for update skip locked),
                swept as (
                    update deadline set state = 'OVERDUE' from due where deadline.id = due.id returning deadline.id)
                insert into outbox (deadline_id, kind) select id, 'OVERDUE' from swept
                """, count);
    }
}
