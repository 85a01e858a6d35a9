package vn.gov.moc.genderequality.unitreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.moc.genderequality.unitreport.EarlierReports.Earlier;

/** Adds up what merged units reported for one period; only where every one of them has a number is there a sum. */
final class FigureSum {

    private final Map<String, ReportContent> contents;
    private final List<String> missing;
    private final Optional<ReportContent> own;
    private final SortedMap<String, FigureValue> figures = new TreeMap<>();
    private final SortedMap<String, String> gaps = new TreeMap<>();

    /**
     * @param contents the accepted contents by the unit's name
     * @param missing the names of the units whose report of the period was not accepted
     * @param own the content of the unit they were merged into, if it reported then
     */
    FigureSum(Map<String, ReportContent> contents, List<String> missing, Optional<ReportContent> own) {
        this.contents = contents;
        this.missing = missing;
        this.own = own;
        Set<String> cells = contents.values().stream()
                .flatMap(content -> content.figures().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        cells.forEach(this::add);
    }

    /** The sum as an earlier report of the unit they were merged into, whose texts are its own alone. */
    Earlier as(String reportId, String title) {
        SortedMap<String, String> texts = own.map(ReportContent::texts).orElseGet(TreeMap::new);
        return new Earlier(
                reportId,
                title,
                new ReportContent(texts, figures, null),
                Stream.concat(contents.keySet().stream(), missing.stream()).toList(),
                gaps);
    }

    private void add(String cell) {
        List<FigureValue> values =
                contents.values().stream().map(content -> content.figure(cell)).toList();
        List<String> without = new ArrayList<>(missing);
        List<String> notApplicable = new ArrayList<>();
        contents.forEach((unit, content) -> {
            switch (content.figure(cell).status()) {
                case EMPTY -> without.add(unit);
                case NOT_APPLICABLE -> notApplicable.add(unit);
                case NUMBER -> {}
            }
        });
        if (without.isEmpty() && notApplicable.size() == values.size()) {
            figures.put(cell, FigureValue.NOT_APPLICABLE);
        } else if (without.isEmpty() && notApplicable.isEmpty()) {
            sum(cell, values);
        } else if (notApplicable.size() + without.size() < values.size() + missing.size() || !notApplicable.isEmpty()) {
            gaps.put(cell, reason(without, notApplicable));
        }
    }

    private void sum(String cell, List<FigureValue> values) {
        long sum =
                values.stream().mapToLong(value -> value.number().orElseThrow()).sum();
        if (sum > FigureValue.LARGEST) {
            gaps.put(cell, "không cộng được, tổng quá lớn");
            return;
        }
        figures.put(
                cell,
                new FigureValue(
                        FigureValue.Status.NUMBER, (int) sum, values.stream().anyMatch(FigureValue::estimated)));
    }

    private static String reason(List<String> without, List<String> notApplicable) {
        List<String> reasons = new ArrayList<>();
        if (!without.isEmpty()) {
            reasons.add("thiếu số liệu của " + String.join(", ", without));
        }
        if (!notApplicable.isEmpty()) {
            reasons.add("không áp dụng ở " + String.join(", ", notApplicable));
        }
        return "không cộng được: " + String.join("; ", reasons);
    }
}
