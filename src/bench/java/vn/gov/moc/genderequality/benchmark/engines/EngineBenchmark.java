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
 * name a server, without them an embedded one is started; {@code --units, --tasks, --timers} say how much.
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
            try (contender) {
                contender.reset();
                JdbcTemplate jdbc = new JdbcTemplate(contender.dataSource());
                long firstTransaction = transaction(jdbc);
                double open = millis(() -> contender.open(units));
                long transactions = transaction(jdbc) - firstTransaction - 1;
                jdbc.execute("vacuum analyze");
                contender.prepareTasks(tasks);
                double complete = millis(() -> {
                    for (int task = 0; task < tasks; task++) {
                        contender.completeTask();
                    }
                });
                contender.dueTimers(timers);
                double fire = millis(contender::fireTimers);
                System.out.printf(
                        Locale.ROOT,
                        "%-28s open %.0f ms (%d transactions), complete %.1f ms each, fire %.0f ms (%.0f/s)%n",
                        contender.name(),
                        open,
                        transactions,
                        complete / tasks,
                        fire,
                        timers / fire * 1000);
            }
        }
    }

    private static List<Contender> contenders(Server server) {
        return List.of(
                BareCamunda.naive(server), BareCamunda.tuned(server));
    }

    private static int number(SimpleCommandLinePropertySource options, String name, int otherwise) {
        return options.containsProperty(name) ? Integer.parseInt(options.getProperty(name)) : otherwise;
    }

    /** The number of a writing transaction of the server, which makes one itself. */
    private static long transaction(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select pg_current_xact_id()::text::bigint", Long.class);
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
