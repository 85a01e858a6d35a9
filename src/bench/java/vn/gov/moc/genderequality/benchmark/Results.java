package vn.gov.moc.genderequality.benchmark;

import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;

/** Collects what was measured and writes it as a page of tables with a plot of the ratios. */
final class Results {

    private final StringBuilder page = new StringBuilder();
    private final Map<String, Double> ratios = new LinkedHashMap<>();

    /** Says something between the tables. */
    void say(String text) {
        System.out.println(text);
        page.append(text).append("\n\n");
    }

    /** A table whose first column names its rows. */
    void table(String title, List<String> columns, List<List<String>> rows) {
        StringBuilder table = new StringBuilder("### " + title + "\n\n");
        table.append("| | ").append(String.join(" | ", columns)).append(" |\n| --- |");
        table.append(" --: |".repeat(columns.size())).append('\n');
        rows.forEach(row -> table.append("| ").append(String.join(" | ", row)).append(" |\n"));
        say(table.toString().strip());
    }

    /** A table like {@link #tabulate}, whose ratios are plotted, too. */
    void compare(String what, String unit, Map<String, List<Sample>> samples) {
        tabulate(what, unit, samples);
        String base = samples.keySet().iterator().next();
        double floor = median(samples.get(base), Sample::millisOfOne);
        samples.forEach((name, all) -> {
            if (!name.equals(base)) {
                ratios.put(what + ": " + name, floor / median(all, Sample::millisOfOne));
            }
        });
    }

    /**
     * One thing several did, in turns: a row for each.
     *
     * @param what the table's title
     * @param unit what the figures are of
     * @param samples of each, by its name; the first is what the others are compared with
     */
    void tabulate(String what, String unit, Map<String, List<Sample>> samples) {
        String base = samples.keySet().iterator().next();
        double floor = median(samples.get(base), Sample::millisOfOne);
        StringBuilder table = new StringBuilder("### " + what + "\n\n");
        table.append("| | ms per %s | times as fast as %s | JVM CPU ms | PostgreSQL CPU ms | statements | commits | WAL kB |\n"
                .formatted(unit, base));
        table.append("| --- | --: | --: | --: | --: | --: | --: | --: |\n");
        samples.forEach((name, all) -> {
            double ratio = floor / median(all, Sample::millisOfOne);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f (%.2f–%.2f) | %.2f | %.2f | %.2f | %.1f | %.2f | %.1f |%n",
                    name,
                    median(all, Sample::millisOfOne),
                    all.stream().mapToDouble(Sample::millisOfOne).min().orElseThrow(),
                    all.stream().mapToDouble(Sample::millisOfOne).max().orElseThrow(),
                    ratio,
                    median(all, Sample::jvmMillisOfOne),
                    median(all, Sample::databaseMillisOfOne),
                    median(all, Sample::statementsOfOne),
                    median(all, Sample::commitsOfOne),
                    median(all, Sample::walKilobytesOfOne)));
        });
        say(table.toString().strip());
    }

    /** Latencies in milliseconds, a row for each kind of request. */
    void latencies(String what, Map<String, List<Double>> millis) {
        StringBuilder table = new StringBuilder("### " + what + "\n\n| | requests | p50 ms | p95 ms | slowest ms |\n");
        table.append("| --- | --: | --: | --: | --: |\n");
        millis.forEach((name, all) -> {
            double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.1f | %.1f | %.0f |%n",
                    name,
                    sorted.length,
                    sorted[sorted.length / 2],
                    sorted[(int) (sorted.length * 0.95)],
                    sorted[sorted.length - 1]));
        });
        say(table.toString().strip());
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Writes {@code name.md} and {@code name.png} into the directory. */
    void write(Path directory, String name) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(name + ".md"), page + "![times as fast](" + name + ".png)\n");
            if (!ratios.isEmpty()) {
                BitmapEncoder.saveBitmap(plot(), directory.resolve(name).toString(), BitmapEncoder.BitmapFormat.PNG);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CategoryChart plot() {
        CategoryChart chart = new CategoryChartBuilder()
                .width(1100)
                .height(700)
                .title("Times as fast as the first row of its table (logarithmic)")
                .build();
        chart.getStyler()
                .setYAxisLogarithmic(true)
                .setYAxisMin(0.01)
                .setXAxisLabelRotation(60)
                .setLegendVisible(false);
        chart.getStyler().setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
        chart.getStyler().setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
        chart.addSeries("ratio", new ArrayList<>(ratios.keySet()), new ArrayList<>(ratios.values()));
        return chart;
    }
}
