package vn.gov.moc.genderequality.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.benchmark.engines.BareCamunda;
import vn.gov.moc.genderequality.benchmark.engines.BareFlowable;
import vn.gov.moc.genderequality.benchmark.engines.Contender;
import vn.gov.moc.genderequality.benchmark.engines.Floor;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;

/**
 * Measures the product beside its peers on one PostgreSQL, in turns; {@code ./mvnw -Pbench spring-boot:run}. What it prints
 * goes to {@code src/bench/results}. With {@code --units=1000 --turns=5 --tasks=200 --timers=2000} it can be made smaller or
 * larger. {@code --only} runs one part: open, timers, complete, mail, tuning, start, pages or workbook; {@code --alone} runs
 * the product without its peers.
 */
public final class Benchmarks {

    private static final int MINISTRY = 10_000;

    private final Server server = new Server();
    private final Meter meter = new Meter(server);
    private final Results results = new Results();
    private final SimpleCommandLinePropertySource options;
    private final int units;
    private final int turns;
    private final int tasks;
    private final int timers;

    private Benchmarks(SimpleCommandLinePropertySource options) {
        this.options = options;
        this.units = number("units", 1_000);
        this.turns = number("turns", 5);
        this.tasks = number("tasks", 200);
        this.timers = number("timers", 2_000);
    }

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Benchmarks benchmarks = new Benchmarks(new SimpleCommandLinePropertySource(args));
        try {
            benchmarks.run();
        } finally {
            benchmarks.server.close();
        }
        // Job executors of contenders may still be winding down.
        System.exit(0);
    }

    private void run() throws Exception {
        results.say("Load before: " + Files.readString(Path.of("/proc/loadavg")).strip());
        if (Stream.of("open", "scale", "timers", "complete", "nodes", "load", "mail").anyMatch(this::asked)) {
            compareWithPeers();
        }
        if (asked("tuning")) {
            new TuningBenchmark(meter, server, results, units, Math.min(turns, 3)).run();
        }
        if (asked("start")) {
            new StartBenchmark(server, results, MINISTRY, turns).run();
        }
        if (asked("pages") || asked("workbook")) {
            readTenYears();
        }
        results.say("Load after: " + Files.readString(Path.of("/proc/loadavg")).strip());
        results.write(Path.of("src", "bench", "results"), "benchmark");
    }

    private void compareWithPeers() {
        server.contenders().recreate("product");
        try (Product product = new Product(server, "product");
                Contender naive = BareCamunda.naive(server.contenders());
                Contender tuned = BareCamunda.tuned(server.contenders());
                Contender flowable = new BareFlowable(server.contenders());
                Contender floor = new Floor(server.contenders())) {
            Ministry ministry = new Ministry(server.sql("product"));
            ministry.found(MINISTRY);
            OpeningBenchmark opening = new OpeningBenchmark(meter, product, ministry, server.sql("product"));
            List<Contender> engines = options.containsProperty("alone") ? List.of() : List.of(naive, tuned, flowable, floor);
            engines.forEach(this::begin);
            opening.open(2 * units);
            if (asked("open")) {
                open(opening, engines);
            }
            if (asked("scale")) {
                openMoreAndMore(opening, engines);
            }
            if (asked("timers")) {
                fireTimers(product, opening, engines);
            }
            if (asked("complete")) {
                complete(product, opening, engines);
            }
            if (asked("nodes")) {
                new NodesBenchmark(server, product, opening, new DeadlineBenchmark(meter, product, server.sql("product")))
                        .run(results, Math.min(units, 500));
            }
            if (asked("load")) {
                new LoadBenchmark(
                                product,
                                opening,
                                new DeadlineBenchmark(meter, product, server.sql("product")),
                                server.sql("product"))
                        .run(results, number("deadlines", MINISTRY), number("units-at-work", 700));
            }
            if (asked("mail")) {
                int mails = number("mails", 2_000);
                try (MailBenchmark mail = new MailBenchmark(meter, server)) {
                    compare("Mail", "mail", mails, Map.of("P0 outbox to SMTP", mail::send));
                }
            }
        }
    }

    private void open(OpeningBenchmark opening, List<Contender> engines) {
        Map<String, IntFunction<Sample>> contenders = new LinkedHashMap<>();
        engines.forEach(each -> contenders.put(each.name(), n -> meter.measure(n, () -> each.open(n))));
        contenders.put(PRODUCT, opening::open);
        compare("Open %,d units".formatted(units), "unit", units, contenders);
        results.say("The product's row has, beside the engine's rows, the report, its stage and audit, three notices and three mails.");
    }

    /** Some work is there already, so that no plan is made for empty tables. */
    private void begin(Contender engine) {
        engine.reset();
        engine.open(500);
        JdbcClient.create(engine.dataSource()).sql("vacuum analyze").update();
    }

    /** Whether a unit costs the same however many there are; one transaction of all of them does not fit into the memory. */
    private void openMoreAndMore(OpeningBenchmark opening, List<Contender> engines) {
        for (int count : new int[] {100, 1_000, MINISTRY}) {
            List<Contender> able = engines.stream()
                    .filter(each -> count < MINISTRY || !each.opensAllAtOnce())
                    .toList();
            able.forEach(this::begin);
            Map<String, IntFunction<Sample>> contenders = new LinkedHashMap<>();
            able.forEach(each -> contenders.put(each.name(), n -> meter.measure(n, () -> each.open(n))));
            contenders.put(PRODUCT, opening::open);
            compare("Open %,d units on fresh engines".formatted(count), "unit", count, 1, contenders);
        }
    }

    private void fireTimers(Product product, OpeningBenchmark opening, List<Contender> engines) {
        DeadlineBenchmark deadlines = new DeadlineBenchmark(meter, product, server.sql("product"));
        opening.open(timers);
        String period = opening.period();
        engines.forEach(each -> each.open(timers * turns));
        Map<String, IntFunction<Sample>> contenders = new LinkedHashMap<>();
        engines.forEach(each -> contenders.put(each.name(), n -> {
            each.dueTimers(n);
            return meter.measure(n, each::fireTimers);
        }));
        contenders.put("P0 timers, people told", n -> deadlines.fireTimers(period, n));
        contenders.put("P0 sweep, people told", n -> deadlines.sweep(period, n));
        contenders.put("L one statement", n -> deadlines.floor(period, n));
        compare("%,d timers due".formatted(timers), "timer", timers, contenders);
    }

    private void complete(Product product, OpeningBenchmark opening, List<Contender> engines) {
        CompletionBenchmark completion = new CompletionBenchmark(meter, product);
        int open = number("open", 10_000);
        opening.open(open);
        String first = opening.period();
        opening.open(open);
        String period = opening.period();
        engines.forEach(this::begin);
        for (int opened = 0; opened < 2 * open; opened += 1_000) {
            engines.forEach(each -> each.open(1_000));
        }
        int prepared = tasks * turns;
        completion.prepare(first, 1, prepared);
        int[] next = {1};
        server.sql("product").sql("vacuum analyze").update();
        Map<String, IntFunction<Sample>> contenders = new LinkedHashMap<>();
        engines.forEach(each -> {
            each.prepareTasks(prepared);
            contenders.put(each.name(), n -> meter.measure(n, () -> {
                for (int task = 0; task < n; task++) {
                    each.completeTask();
                }
            }));
        });
        contenders.put(PRODUCT + ", a committee's agreement", n -> {
            Sample sample = completion.review(first, next[0], n);
            next[0] += n;
            return sample;
        });
        compare("Complete a task, %,d open".formatted(2 * open), "task", tasks, contenders);
        completion.prepare(period, 1, 2 * tasks);
        results.latencies("A committee's agreement in Tasklist (P)", completion.reviewInTasklist(period, 1, 2 * tasks));
    }

    private void readTenYears() {
        server.contenders().recreate("years");
        try (Product product = new Product(server, "years")) {
            new Ministry(server.sql("years")).found(MINISTRY);
            JdbcTemplate jdbc = product.bean(JdbcTemplate.class);
            new TenYears(jdbc).write(product.bean(ReportTemplates.class).get("periodic-2017"));
            Browser desk = new Browser(product.url(), "tccb");
            if (asked("pages")) {
                new PagesBenchmark(desk, jdbc, results, number("pages", 25)).run();
            }
            if (asked("workbook")) {
                new WorkbookBenchmark(desk, results).run();
            }
        }
    }

    private static final String PRODUCT = "P0 product";

    private void compare(
            String what, String unit, int count, Map<String, IntFunction<Sample>> contenders) {
        compare(what, unit, count, turns, contenders);
    }

    private void compare(
            String what, String unit, int count, int turns, Map<String, IntFunction<Sample>> contenders) {
        results.compare(what, unit, Meter.inTurns(turns, count, contenders));
    }

    private boolean asked(String part) {
        return !options.containsProperty("only")
                || List.of(options.getProperty("only").split(",")).contains(part);
    }

    private int number(String name, int usual) {
        return options.containsProperty(name) ? Integer.parseInt(options.getProperty(name)) : usual;
    }
}
