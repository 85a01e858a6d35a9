package vn.gov.moc.genderequality.benchmark.engines;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs every contender once on a few units, to see that all work and about how fast: {@code --url, --user, --password}
 * name a server, without them an embedded one is started; {@code --units, --tasks, --timers} say how much, {@code --only} of which
 * contenders by a part of their names.
 */
public final class EngineBenchmark {

    private EngineBenchmark() {}

    public static void main(String[] args) throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        SimpleCommandLinePropertySource options = new SimpleCommandLinePropertySource(args);
        if (options.containsProperty("url")) {
            run(
                    new Server(
                            options.getProperty("url"), options.getProperty("user"), options.getProperty("password")),
                    options);
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false)
                .setServerConfig("max_connections", "100")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            run(new Server(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"), options);
        }
    }

    private static void run(Server server, SimpleCommandLinePropertySource options) {
        int units = number(options, "units", 100);
        int tasks = number(options, "tasks", 20);
        int timers = number(options, "timers", 50);
        System.out.println(server.settings());
        System.out.printf("%d units, %d tasks, %d timers%n", units, tasks, timers);
        for (Contender contender : contenders(server)) {
            if (contender.name().contains(options.containsProperty("only") ? options.getProperty("only") : "")) {
                run(contender, units, tasks, timers);
            }
        }
    }

    private static void run(Contender contender, int units, int tasks, int timers) {
        try (contender) {
            contender.reset();
            JdbcTemplate jdbc = new JdbcTemplate(contender.dataSource());
            measure(contender, "open", units, jdbc, () -> contender.open(units));
            jdbc.execute("vacuum analyze");
            contender.prepareTasks(tasks);
            measure(contender, "complete", tasks, jdbc, () -> {
                for (int task = 0; task < tasks; task++) {
                    contender.completeTask();
                }
            });
            contender.dueTimers(timers);
            measure(contender, "fire", timers, jdbc, contender::fireTimers);
            if (contender instanceof Floor floor) {
                floor.prepareDeadlines(timers);
                measure(contender, "sweep", timers, jdbc, () -> floor.deadlineSweep(timers));
            }
        }
    }

    /** Prints what the work took: time, transactions, and how many more rows the engine's tables have then. */
    private static void measure(Contender contender, String what, int count, JdbcTemplate jdbc, Runnable work) {
        long rows = rows(jdbc);
        long transaction = transaction(jdbc);
        long start = System.nanoTime();
        work.run();
        double millis = (System.nanoTime() - start) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%-28s %-8s %,d in %,.0f ms, %.2f ms each; %,d transactions, %+.2f rows each%n",
                contender.name(),
                what,
                count,
                millis,
                millis / count,
                transaction(jdbc) - transaction - 1,
                (double) (rows(jdbc) - rows) / count);
    }

    private static long rows(JdbcTemplate jdbc) {
        return jdbc
                .queryForList(
                        "select table_name from information_schema.tables where table_name ~ '^act_(ru|hi)_'",
                        String.class)
                .stream()
                .mapToLong(table -> jdbc.queryForObject("select count(*) from " + table, Long.class))
                .sum();
    }

    private static List<Contender> contenders(Server server) {
        return List.of(
                BareCamunda.naive(server), BareCamunda.tuned(server), new BareFlowable(server), new Floor(server));
    }

    private static int number(SimpleCommandLinePropertySource options, String name, int otherwise) {
        return options.containsProperty(name) ? Integer.parseInt(options.getProperty(name)) : otherwise;
    }

    /** The number of a writing transaction of the server, which makes one itself. */
    private static long transaction(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select pg_current_xact_id()::text::bigint", Long.class);
    }
}
