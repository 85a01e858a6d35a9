package vn.gov.moc.genderequality.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.moc.genderequality.unitreport.ReportCheckKind;

/**
 * Units' people at work by the requests of their browsers, from the first draft to the signature, while the desk looks at the
 * progress and the deadlines of all units of the ministry fall due.
 */
final class LoadBenchmark {

    private static final int CLIENTS = 8;
    private static final long THINK_NANOS = 100_000_000;
    private static final int DAYS_BEFORE = 7;
    private static final Map<String, String> APPROVE = Map.of("decision", "APPROVE");

    private final Product product;
    private final OpeningBenchmark opening;
    private final DeadlineBenchmark deadlines;
    private final JdbcClient sql;
    private final Reports reports;
    private final ConcurrentMap<String, List<Double>> millis = new ConcurrentHashMap<>();
    private final AtomicInteger signed = new AtomicInteger();
    private volatile String phase = "before";

    LoadBenchmark(Product product, OpeningBenchmark opening, DeadlineBenchmark deadlines, JdbcClient sql) {
        this.product = product;
        this.opening = opening;
        this.deadlines = deadlines;
        this.sql = sql;
        this.reports = new Reports(product);
    }

    private record People(Browser drafter, Browser committee, Browser head) {}

    /**
     * @param units of the ministry, with a deadline each
     * @param atWork of them, whose three people have a session each
     */
    void run(Results results, int units, int atWork) {
        opening.open(units, DAYS_BEFORE);
        String period = opening.period();
        ConcurrentMap<Integer, People> people = new ConcurrentHashMap<>();
        together(1, atWork, unit -> people.put(unit, logIn(Ministry.unit(unit))));
        Browser desk = new Browser(product.url(), "tccb");
        CompletableFuture<Void> all = CompletableFuture.runAsync(() -> together(1, atWork, unit -> {
            reportOf(period + "-" + Ministry.unit(unit), Ministry.unit(unit), people.get(unit), desk);
            signed.incrementAndGet();
        }));
        while (signed.get() < atWork / 3 && !all.isDone()) {
            LockSupport.parkNanos(10_000_000);
        }
        phase = "during";
        long start = System.nanoTime();
        deadlines.fallDue(period);
        double storm = (System.nanoTime() - start) / 1e9;
        phase = "after";
        all.join();
        requireNothingLost(period, atWork);
        results.latencies("%,d sessions, %,d deadlines: milliseconds of requests before, during and after they fall due"
                .formatted(3 * atWork + 1, units), new TreeMap<>(millis));
        results.say(("All %,d were told within %.1f s; %,d reports went from draft to signature meanwhile, with no request that failed."
                        + " The %d clients, who think for %d ms, share the two cores with the product and PostgreSQL.")
                .formatted(units, storm, atWork, CLIENTS, THINK_NANOS / 1_000_000));
    }

    private People logIn(String unit) {
        return new People(
                new Browser(product.url(), Reports.account(unit, "soanthao")),
                new Browser(product.url(), Reports.account(unit, "ban")),
                new Browser(product.url(), Reports.account(unit, "thutruong")));
    }

    private void reportOf(String report, String unit, People people, Browser desk) {
        timed("home page", () -> people.drafter().get("/"));
        String draft = "/api/reports/" + report + "/draft";
        timed("read a report", () -> people.drafter().get("/api/reports/" + report));
        JsonNode saved = timed("save a draft", () -> people.drafter().send("PATCH", draft, reports.draft(report, unit)));
        timed("save a draft", () -> people.drafter().send("PATCH", draft, explanations(saved)));
        Tasklist.complete(people.drafter(), Reports.account(unit, "soanthao"), report, Map.of(), this::record);
        timed("progress of 10,000 units", () -> desk.get("/progress?year=" + report.substring(0, 4)));
        for (ReportCheckKind kind : ReportCheckKind.values()) {
            timed("mark a check", () -> people.committee().send("PUT", "/api/reports/" + report + "/checks/" + kind, null));
        }
        Tasklist.complete(people.committee(), Reports.account(unit, "ban"), report, APPROVE, this::record);
        timed("home page", () -> people.head().get("/"));
        Tasklist.complete(people.head(), Reports.account(unit, "thutruong"), report, APPROVE, this::record);
    }

    private static Map<String, Object> explanations(JsonNode saved) {
        Map<String, Object> explanations = new LinkedHashMap<>();
        saved.path("violations").forEach(violation -> explanations.put(
                violation.path("key").asText(), Map.of("text", "Theo số liệu thực tế của đơn vị.", "version", 0)));
        return Map.of("explanations", explanations);
    }

    private <T> T timed(String what, Supplier<T> request) {
        return Tasklist.time(what, this::record, request);
    }

    private void record(String what, double time) {
        millis.computeIfAbsent(what + ", " + phase, any -> Collections.synchronizedList(new ArrayList<>())).add(time);
        LockSupport.parkNanos(THINK_NANOS);
    }

    private void together(int first, int last, IntConsumer work) {
        Queue<Integer> units = new ConcurrentLinkedQueue<>(IntStream.rangeClosed(first, last).boxed().toList());
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(
                                    () -> {
                                        for (Integer unit = units.poll(); unit != null; unit = units.poll()) {
                                            work.accept(unit);
                                        }
                                    },
                                    clients))
                            .limit(CLIENTS)
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            clients.shutdownNow();
        }
    }

    private void requireNothingLost(String period, int atWork) {
        long submitted = count("select count(*) from unit_report where period_id = :period and state = 'SUBMITTED'", period);
        long untold = count("""
                select count(*) from unit_report r
                left join (select split_part(key, ':', 1) as report from notification where key like '%:T-7@%') n on n.report = r.id
                where r.period_id = :period and r.state <> 'SUBMITTED' and n.report is null""", period);
        long twice = count("""
                select count(*) from (select n.key, m.address from mail m join notification n on n.mail_id = m.id
                where n.key like :period || '-%:T-7@%' group by n.key, m.address having count(*) > 1) t""", period);
        if (submitted != atWork || untold > 0 || twice > 0) {
            throw new IllegalStateException(
                    "%d of %d submitted, %d not told, %d told twice".formatted(submitted, atWork, untold, twice));
        }
    }

    private long count(String query, String period) {
        return sql.sql(query).param("period", period).query(Long.class).single();
    }
}
