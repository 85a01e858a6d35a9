package vn.gov.moc.genderequality.unitreport;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;

/**
 * Offers to section I.1 of the year's periodic report that the unit has handed in the year's one-off report, with its number and
 * day (directive 2017, §1 and point I.1 of its template).
 */
@Component
@Order(2)
class SpecialReportPrefill implements ReportPrefill {

    private static final String SECTION = "I.1";

    private final UnitReportRepository reports;
    private final ReportIssues issues;
    private final CycleService cycles;

    SpecialReportPrefill(UnitReportRepository reports, ReportIssues issues, CycleService cycles) {
        this.reports = reports;
        this.issues = issues;
        this.cycles = cycles;
    }

    @Override
    public List<Offer> offers(UnitReport report, ReportingPeriod period, ReportTemplate template) {
        String special = ReportingPeriod.idOf(period.year(), PeriodKind.SPECIAL);
        return reports.findById(UnitReport.idOf(special, report.unitCode())).stream()
                .flatMap(this::offer)
                .toList();
    }

    private Stream<Offer> offer(UnitReport special) {
        return issues.standing(special).stream()
                .map(issue -> Offer.text(
                                "Báo cáo " + cycles.period(special.periodId()).label(),
                                SECTION,
                                "%s đã gửi Báo cáo %s số %s ngày %s%s."
                                        .formatted(
                                                special.unitName(),
                                                cycles.period(special.periodId())
                                                        .label(),
                                                issue.documentNumber(),
                                                VietnameseDates.format(
                                                        LocalDate.ofInstant(issue.submittedAt(), Zones.VIETNAM)),
                                                special.state() == ReportState.ACCEPTED
                                                        ? "; báo cáo đã được Bộ tiếp nhận"
                                                        : ""))
                        .linkedTo("/reports/" + special.id()));
    }
}
