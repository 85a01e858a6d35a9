package vn.gov.moc.genderequality.workplan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.gov.moc.genderequality.workplan.WorkPlanSnapshot.PlannedWork;
import vn.gov.moc.genderequality.workplan.WorkPlanView.LineSum;

/** Adds up what planned work costs, in đồng. */
final class Estimate {

    private Estimate() {}

    /** Line by line, in the order the lines are first used; work that costs nothing is left out. */
    static List<LineSum> byLine(List<PlannedWork> items) {
        Map<String, LineSum> sums = new LinkedHashMap<>();
        items.stream()
                .filter(item -> amount(item) > 0)
                .forEach(item -> sums.merge(
                        item.line(),
                        new LineSum(item.line(), item.legalBasis(), amount(item)),
                        (one, other) -> new LineSum(one.line(), one.legalBasis(), one.amount() + other.amount())));
        return List.copyOf(sums.values());
    }

    static long total(List<PlannedWork> items) {
        return items.stream().mapToLong(Estimate::amount).sum();
    }

    private static long amount(PlannedWork item) {
        return item.amount() == null ? 0 : item.amount();
    }
}
