package vn.gov.moc.genderequality.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Claims and completes through Tasklist's own requests; the answer is what is timed. */
    Map<String, List<Double>> reviewInTasklist(String period, int from, int count) {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int unit = from; unit < from + count; unit++) {
            String account = Reports.account(Ministry.unit(unit), "ban");
            Browser committee = new Browser(product.url(), account);
            Tasklist.complete(committee, account, period + "-" + Ministry.unit(unit), Map.of("decision", "APPROVE"), (what, time) ->
                    millis.computeIfAbsent(what, any -> new ArrayList<>()).add(time));
        }
        return millis;
    }
}
