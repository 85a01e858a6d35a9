package vn.gov.moc.genderequality.monitoring;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.GenderEqualityApplication;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.evaluation.EvaluationClock;

/**
 * Measures the progress pages on 10,000 units and ten years: the bare SQL a page needs, the service, and the page over
 * HTTP, in turns, as medians with the fastest and the slowest. Run it with {@code ./mvnw -Pbench spring-boot:run}.
 */
public final class ProgressBenchmark {

    private static final int WARM_UP = 10;
    private static final int TURNS = 25;
    private static final int YEAR = BenchmarkData.LAST_YEAR;
    private static final String USER = "tccb";

    private final ConfigurableApplicationContext context;
    private final DataSource dataSource;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;

    private ProgressBenchmark(ConfigurableApplicationContext context) {
        this.context = context;
        this.dataSource = context.getBean(DataSource.class);
        this.base = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public static void main(String[] args) throws Exception {
        try (ConfigurableApplicationContext context = SpringApplication.run(
                GenderEqualityApplication.class,
                "--server.port=0",
                "--app.evaluation.data-directory=",
                "--app.evaluation.replay=false",
                "--app.evaluation.ticking=false",
                "--app.mail.dispatch=false",
                "--logging.level.root=warn")) {
            context.getBean(EvaluationClock.class)
                    .begin(java.time.LocalDateTime.of(YEAR, 12, 8, 9, 0)
                            .atZone(Zones.VIETNAM)
                            .toInstant());
            new BenchmarkData(context.getBean(JdbcTemplate.class)).seed();
            new ProgressBenchmark(context).run();
        }
    }

    private void run() throws Exception {
        ProgressSummaries summaries = context.getBean(ProgressSummaries.class);
        ProgressChartsService charts = context.getBean(ProgressChartsService.class);
        ReportPositions positions = context.getBean(ReportPositions.class);
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        String report = YEAR + "-YEAR_END-B00042";
        logIn();

        System.out.printf("%nMilliseconds: median (fastest–slowest) of %d turns after %d to warm up%n", TURNS, WARM_UP);
        compare(
                "Matrix, first page of 50",
                () -> bare(BareSql.PAGE.formatted(0)) + bare(BareSql.SUMMARY),
                () -> page("", "", 0),
                "/progress?year=" + YEAR);
        compare(
                "Matrix, last page",
                () -> bare(BareSql.PAGE.formatted(9_950)) + bare(BareSql.SUMMARY),
                () -> page("", "", 199),
                "/progress?year=" + YEAR + "&page=199");
        compare(
                "Matrix, overdue units only",
                () -> bare(BareSql.OVERDUE) + bare(BareSql.PAGE.formatted(0)) + bare(BareSql.SUMMARY),
                () -> page("OVERDUE", "", 0),
                "/progress?year=" + YEAR + "&lateness=OVERDUE");
        compare(
                "Matrix, most overdue first",
                () -> bare(BareSql.OVERDUE) + bare(BareSql.PAGE.formatted(0)) + bare(BareSql.SUMMARY),
                () -> page("", "LATE", 0),
                "/progress?year=" + YEAR + "&sort=LATE");
        compare(
                "Summary (JSON)",
                () -> bare(BareSql.SUMMARY) + bare(BareSql.LATE_LIST),
                () -> summaries.of(YEAR).lateList().size(),
                "/api/progress/summary?year=" + YEAR);
        compare(
                "One report (JSON)",
                () -> bare(BareSql.REPORT.formatted(report)),
                () -> positions.of(report).round(),
                "/api/progress/reports/" + report);
        compare(
                "Charts (JSON)",
                () -> bare(BareSql.PERIODS) + bare(BareSql.KINDS) + bare(BareSql.TOTALS) + bare(BareSql.STAGES),
                () -> charts.of(YEAR, USER).stages().size(),
                "/api/progress/charts?year=" + YEAR);
        compare(
                "Charts after an acceptance (one period added up anew)",
                () -> bare(BareSql.LEADERSHIP_OF_ONE_PERIOD),
                () -> {
                    jdbc.update("delete from leadership_total where period_id = ?", (YEAR - 1) + "-YEAR_END");
                    return charts.of(YEAR, USER).stages().size();
                },
                null);
        compare("Leadership of ten years without totals kept", () -> bare(BareSql.LEADERSHIP_OF_TEN_YEARS), null, null);
        compare("Workbook of 10,000 units", () -> bare(BareSql.PAGE.replace("limit 50 offset %d", "")), null,
                "/progress/progress.xlsx?year=" + YEAR);
    }

    /** What the page asks for: its rows, and the counts of the year's periods above them. */
    private int page(String lateness, String sort, int page) {
        ProgressFilter filter = ProgressFilter.of("", "", lateness, "", sort);
        return context.getBean(ProgressMatrix.class)
                        .page(YEAR, filter, page, 50, USER)
                        .totalRows()
                + context.getBean(ProgressSummaries.class).periods(YEAR).size();
    }

    /** Runs the three in turns, so that a busy moment of the machine meets all of them. */
    private void compare(String what, Callable<Integer> bare, Callable<Integer> service, String path)
            throws Exception {
        Map<String, Callable<Integer>> contenders = new LinkedHashMap<>();
        contenders.put("bare SQL", bare);
        if (service != null) {
            contenders.put("service", service);
        }
        if (path != null) {
            contenders.put("HTTP", () -> get(path));
        }
        boolean slow = path != null && path.contains(".xlsx");
        int turns = slow ? 3 : TURNS;
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int turn = slow ? -1 : -WARM_UP; turn < turns; turn++) {
            for (Map.Entry<String, Callable<Integer>> contender : contenders.entrySet()) {
                long start = System.nanoTime();
                contender.getValue().call();
                double millis = (System.nanoTime() - start) / 1e6;
                if (turn >= 0) {
                    times.computeIfAbsent(contender.getKey(), name -> new ArrayList<>())
                            .add(millis);
                }
            }
        }
        double floor = median(times.get("bare SQL"));
        StringBuilder line = new StringBuilder("%-54s".formatted(what));
        times.forEach((name, values) -> line.append(String.format(
                Locale.ROOT,
                " | %s %.1f (%.1f–%.1f) ×%.1f",
                name,
                median(values),
                values.stream().min(Double::compare).orElseThrow(),
                values.stream().max(Double::compare).orElseThrow(),
                median(values) / floor)));
        System.out.println(line);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Reads every column of every row, as a person's page would. */
    private int bare(String sql) {
        int rows = 0;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int column = 1; column <= columns; column++) {
                    result.getObject(column);
                }
                rows++;
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return rows;
    }

    private void logIn() throws Exception {
        send(HttpRequest.newBuilder(URI.create(base + "/login")).GET().build());
        String token = ((CookieManager) http.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals("CSRF-TOKEN"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        String form = "username=%s&password=%s&_csrf=%s"
                .formatted(USER, "binhdang2017", URLEncoder.encode(token, StandardCharsets.UTF_8));
        send(HttpRequest.newBuilder(URI.create(base + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private int get(String path) throws Exception {
        HttpResponse<byte[]> response =
                send(HttpRequest.newBuilder(URI.create(base + path)).GET().build());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " " + response.statusCode());
        }
        return response.body().length;
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws Exception {
        return http.send(request, BodyHandlers.ofByteArray());
    }
}
