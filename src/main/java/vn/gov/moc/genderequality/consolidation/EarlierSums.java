package vn.gov.moc.genderequality.consolidation;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.AcceptedSums.Sum;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;

/** What earlier periods of the same kind of template came to: as it was issued, or, before that, as it is accepted. */
@Component
class EarlierSums {

    private final CycleService cycles;
    private final ReportTemplates templates;
    private final AcceptedSums sums;
    private final ConsolidationIssues issues;

    EarlierSums(CycleService cycles, ReportTemplates templates, AcceptedSums sums, ConsolidationIssues issues) {
        this.cycles = cycles;
        this.templates = templates;
        this.sums = sums;
        this.issues = issues;
    }

    /** @param source the period and, when it was issued, the document's number, in words */
    record Earlier(String source, Map<String, Sum> sums) {

        Sum sum(String cell) {
            return sums.getOrDefault(cell, Sum.none(cell));
        }
    }

    /** The period that was due last before this one. */
    Optional<Earlier> lastPeriod(ReportingPeriod period) {
        return latest(period, candidate -> true);
    }

    /** The period of the same kind a year before. */
    Optional<Earlier> lastYear(ReportingPeriod period) {
        return latest(period, candidate -> candidate.kind() == period.kind() && candidate.year() == period.year() - 1);
    }

    private Optional<Earlier> latest(ReportingPeriod period, Predicate<ReportingPeriod> which) {
        String template = templates.get(period.templateId()).key();
        return cycles.periodsByTemplate().entrySet().stream()
                .filter(entry -> templates.get(entry.getKey()).key().equals(template))
                .flatMap(entry -> entry.getValue().stream())
                .filter(candidate -> candidate.dueOn().isBefore(period.dueOn()))
                .filter(which)
                .max(Comparator.comparing(ReportingPeriod::dueOn))
                .map(this::read);
    }

    private Earlier read(ReportingPeriod period) {
        String title = "Báo cáo " + period.label();
        return issues.valid(period.id())
                .map(issue -> new Earlier(
                        "%s (số %s)".formatted(title, issue.documentNumber()),
                        issue.body()
                                .content()
                                .cells()
                                .map(cell -> new Sum(
                                        cell.key(), cell.sum(), cell.numbers(), cell.notApplicable(), cell.estimated()))
                                .collect(Collectors.toMap(Sum::cell, sum -> sum))))
                .orElseGet(() -> new Earlier(title, sums.sums(period.id())));
    }
}
