package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;

/** Offers what a merged unit had written for the period when its report was moved here, for the drafters to copy. */
@Component
@Order(1)
class PredecessorPrefill implements ReportPrefill {

    private final ReportCancellationRepository cancellations;
    private final ReportService reports;
    private final ReportContents contents;

    PredecessorPrefill(ReportCancellationRepository cancellations, ReportService reports, ReportContents contents) {
        this.cancellations = cancellations;
        this.reports = reports;
        this.contents = contents;
    }

    @Override
    public boolean serves(ReportTemplate template) {
        return true;
    }

    @Override
    public List<Offer> offers(UnitReport report, ReportingPeriod period, ReportTemplate template) {
        return cancellations.findByMovedToOrderByReportId(report.id()).stream()
                .flatMap(cancellation -> offers(reports.report(cancellation.getId())))
                .toList();
    }

    private Stream<Offer> offers(UnitReport predecessor) {
        String source = "Chép từ %s (đã sáp nhập)".formatted(predecessor.unitName());
        ReportContent content = contents.of(predecessor.id());
        return Stream.concat(
                content.texts().entrySet().stream()
                        .filter(text -> !text.getValue().isBlank())
                        .map(text -> Offer.text(source, text.getKey(), text.getValue())),
                content.figures().entrySet().stream()
                        .filter(figure -> figure.getValue().status() != FigureValue.Status.EMPTY)
                        .map(figure -> Offer.figure(source, figure.getKey(), figure.getValue())));
    }
}
