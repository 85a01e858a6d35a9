package vn.gov.moc.genderequality.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A committee's agreement, as the services take it and through Tasklist's door. */
final class CompletionBenchmark {

    private final Meter meter;
    private final Product product;
    private final Reports reports;

    CompletionBenchmark(Meter meter, Product product) {
        this.meter = meter;
        this.product = product;
        this.reports = new Reports(product);
    }

    /** Takes reports to the committee; not measured. */
    void prepare(String period, int from, int count) {
        for (int unit = from; unit < from + count; unit++) {
            reports.putBeforeCommittee(period + "-" + Ministry.unit(unit), Ministry.unit(unit));
        }
    }

    Sample review(String period, int from, int count) {
        return meter.measure(count, () -> {
            for (int unit = from; unit < from + count; unit++) {
                reports.review(period + "-" + Ministry.unit(unit), Ministry.unit(unit));
            }
        });
    }

    /** Claims and completes through Tasklist's own requests; the answer is what is timed, the first half warms up. */
    Map<String, List<Double>> reviewInTasklist(String period, int from, int count) {
        List<Browser> people = IntStream.range(from, from + count)
                .mapToObj(unit -> new Browser(product.url(), Reports.account(Ministry.unit(unit), "ban")))
                .toList();
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int number = 0; number < count; number++) {
            boolean counts = number >= count / 2;
            String unit = Ministry.unit(from + number);
            Tasklist.complete(
                    people.get(number),
                    Reports.account(unit, "ban"),
                    period + "-" + unit,
                    Map.of("decision", "APPROVE"),
                    (what, time) -> {
                        if (counts) {
                            millis.computeIfAbsent(what, any -> new ArrayList<>()).add(time);
                        }
                    });
        }
        return millis;
    }
}
