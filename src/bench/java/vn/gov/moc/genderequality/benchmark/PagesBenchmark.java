package vn.gov.moc.genderequality.benchmark;

import static vn.gov.moc.genderequality.benchmark.BareSql.CHARTS;
import static vn.gov.moc.genderequality.benchmark.BareSql.LATE_LIST;
import static vn.gov.moc.genderequality.benchmark.BareSql.LEADERSHIP_OF_ONE_PERIOD;
import static vn.gov.moc.genderequality.benchmark.BareSql.OVERDUE;
import static vn.gov.moc.genderequality.benchmark.BareSql.PAGE;
import static vn.gov.moc.genderequality.benchmark.BareSql.REPORT;
import static vn.gov.moc.genderequality.benchmark.BareSql.SUMMARY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ministry's progress pages over HTTP, in turns with the bare SQL that each needs at the least. */
final class PagesBenchmark {

    private static final int WARM_UP = 200;
    private static final int YEAR = TenYears.LAST;

    private final Browser desk;
    private final JdbcTemplate jdbc;
    private final Results results;
    private final int turns;
    private final Map<String, List<Double>> pages = new LinkedHashMap<>();
    private final Map<String, List<Double>> floors = new LinkedHashMap<>();

    /** @param jdbc on a pool */
    PagesBenchmark(Browser desk, JdbcTemplate jdbc, Results results, int turns) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.results = results;
        this.turns = turns;
    }

    void run() {
        String matrix = "/progress?year=" + YEAR;
        String report = YEAR + "-YEAR_END-" + Ministry.unit(42);
        read("matrix, first page of 50", matrix, PAGE.formatted(0), SUMMARY);
        read("matrix, last page", matrix + "&page=199", PAGE.formatted(9_950), SUMMARY);
        read("matrix, overdue units only", matrix + "&lateness=OVERDUE", OVERDUE, PAGE.formatted(0), SUMMARY);
        read("matrix, most overdue first", matrix + "&sort=LATE", OVERDUE, PAGE.formatted(0), SUMMARY);
        read("summary (JSON)", "/api/progress/summary?year=" + YEAR, SUMMARY, LATE_LIST);
        read("one report (JSON)", "/api/progress/reports/" + report, REPORT.formatted(report));
        String charts = "/api/progress/charts?year=" + YEAR;
        read("charts (JSON)", charts, CHARTS.toArray(String[]::new));
        measure(
                "charts after an acceptance (JSON)",
                () -> jdbc.update("delete from leadership_total where period_id = ?", (YEAR - 1) + "-YEAR_END"),
                charts,
                Stream.concat(CHARTS.stream(), Stream.of(LEADERSHIP_OF_ONE_PERIOD)).toArray(String[]::new));
        results.latencies("Pages of 10,000 units and ten years (P)", pages);
        tellRatios();
    }

    private void read(String name, String path, String... floor) {
        measure(name, () -> {}, path, floor);
    }

    private void measure(String name, Runnable before, String path, String... floor) {
        for (int turn = -WARM_UP; turn < turns; turn++) {
            before.run();
            Map<String, List<Double>> ignored = new LinkedHashMap<>();
            boolean counted = turn >= 0;
            Tasklist.time(name, (what, millis) -> add(counted ? pages : ignored, what, millis), () -> desk.get(path));
            Tasklist.time(name, (what, millis) -> add(counted ? floors : ignored, what, millis), () -> {
                Stream.of(floor).forEach(this::readAll);
                return null;
            });
        }
    }

    private static void add(Map<String, List<Double>> all, String name, double millis) {
        all.computeIfAbsent(name, any -> new ArrayList<>()).add(millis);
    }

    /** Every column of every row, as a person's page would. */
    private void readAll(String sql) {
        jdbc.query(sql, row -> {
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                row.getObject(column);
            }
        });
    }

    private void tellRatios() {
        List<List<String>> rows = new ArrayList<>();
        pages.forEach((name, millis) -> {
            double page = median(millis);
            double floor = median(floors.get(name));
            rows.add(List.of(name, format(floor), format(page), format(page / floor)));
        });
        results.table("Pages beside their bare SQL", List.of("bare SQL p50 ms", "page p50 ms", "times the bare SQL"), rows);
    }

    private static double median(List<Double> millis) {
        return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
    }

    private static String format(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }
}
