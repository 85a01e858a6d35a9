package vn.gov.moc.genderequality.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One, two and three nodes on one database: how they share the work, and what happens to sessions when one of them ends. */
final class NodesBenchmark {

    private static final int PAGES = 400;
    private static final int CLIENTS = 8;

    private final Server server;
    private final Product product;
    private final OpeningBenchmark opening;
    private final DeadlineBenchmark deadlines;
    private final JdbcClient sql;

    /** @param product gives the orders; its own job executor rests meanwhile */
    NodesBenchmark(Server server, Product product, OpeningBenchmark opening, DeadlineBenchmark deadlines) {
        this.server = server;
        this.product = product;
        this.opening = opening;
        this.deadlines = deadlines;
        this.sql = server.sql("product");
    }

    void run(Results results, int units) {
        product.bean(JobExecutor.class).shutdown();
        StringBuilder table = new StringBuilder("### Nodes on one database, all on the same two cores\n\n"
                + "| nodes | units opened/s | timers/s | jobs of each node | pages/s | p95 ms | first page after a node's end, ms |\n"
                + "| --: | --: | --: | --- | --: | --: | --: |\n");
        for (int count = 1; count <= 3; count++) {
            table.append(row(count, units));
        }
        product.bean(JobExecutor.class).start();
        results.say(table.toString().strip());
    }

    private String row(int count, int units) {
        List<Node> nodes = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Node(server, "product", "node-%d-of-%d".formatted(number, count)))
                .collect(Collectors.toCollection(ArrayList::new));
        try {
            nodes.forEach(Node::awaitAnswer);
            // The first units meet cold nodes.
            opening.open(units);
            double opened = units / opening.open(units).seconds();
            double fired = units / deadlines.fireTimers(opening.period(), units, () -> {}).seconds();
            String shares = sql.sql("""
                            select string_agg(jobs::text, ' + ' order by hostname_) from (
                                select hostname_, count(*) as jobs from act_hi_job_log
                                where job_state_ = 2 and hostname_ like '%-of-' || :count group by hostname_) shares
                            """).param("count", count).query(String.class).single();
            List<Browser> people = IntStream.rangeClosed(1, CLIENTS)
                    .mapToObj(unit -> new Browser(
                            nodes.get(unit % count).url(), Reports.account(Ministry.unit(unit), "soanthao")))
                    .toList();
            read(people, PAGES);
            long start = System.nanoTime();
            double[] millis = read(people, PAGES);
            double pages = PAGES / ((System.nanoTime() - start) / 1e9);
            return String.format(
                    Locale.ROOT,
                    "| %d | %.0f | %.0f | %s | %.0f | %.1f | %s |%n",
                    count,
                    opened,
                    fired,
                    shares,
                    pages,
                    millis[(int) (PAGES * 0.95)],
                    count == 1 ? "–" : "%.0f".formatted(takeover(nodes)));
        } finally {
            nodes.forEach(Node::close);
        }
    }

    /** Sorted. */
    private static double[] read(List<Browser> people, int pages) {
        return IntStream.range(0, CLIENTS)
                .parallel()
                .mapToObj(client -> {
                    double[] millis = new double[pages / CLIENTS];
                    for (int page = 0; page < millis.length; page++) {
                        int number = page;
                        Tasklist.time("", (what, time) -> millis[number] = time, () -> people.get(client).get("/"));
                    }
                    return millis;
                })
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
    }

    /** Somebody's node ends as in a power failure; the next one answers him. */
    private static double takeover(List<Node> nodes) {
        String account = Reports.account(Ministry.unit(1), "ban");
        Browser person = new Browser(nodes.get(0).url(), account);
        nodes.get(1).awaitAnswer();
        nodes.remove(0).close();
        double[] millis = new double[1];
        Browser moved = person.at(nodes.get(0).url());
        String page = Tasklist.time("", (what, time) -> millis[0] = time, () -> moved.get("/api/me"));
        if (!page.contains(account)) {
            throw new IllegalStateException("The session has ended with its node: " + page);
        }
        return millis[0];
    }
}
