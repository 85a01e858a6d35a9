package vn.gov.moc.genderequality.unitreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.unitreport.EarlierReports.Earlier;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;

/**
 * Offers what the unit's accepted reports said: the year before from last year's year-end report; the term before, what
 * carries over, and texts to start from out of the last report.
 */
@Component
@Order(0)
class EarlierReportPrefill implements ReportPrefill {

    private final AcceptedReports accepted;

    EarlierReportPrefill(AcceptedReports accepted) {
        this.accepted = accepted;
    }

    @Override
    public boolean serves(ReportTemplate template) {
        return true;
    }

    @Override
    public List<Offer> offers(UnitReport report, ReportingPeriod period, ReportTemplate template) {
        List<Offer> offers = new ArrayList<>();
        List<Section> sections = template.sectionsFor(period.kind()).toList();
        List<Figure> figures =
                sections.stream().flatMap(section -> section.figures().stream()).toList();
        Optional<Earlier> yearEnd = accepted.of(report, period.year() - 1, PeriodKind.YEAR_END);
        Optional<Earlier> last =
                Optional.ofNullable(accepted.before(report, period).last());
        for (Figure figure : figures) {
            yearEnd.ifPresent(from -> offer(offers, from, figure, Moment.NOW, Moment.LAST_YEAR));
            last.ifPresent(from -> offer(offers, from, figure, Moment.LAST_TERM, Moment.LAST_TERM));
            if (figure.carriesOver()) {
                last.ifPresent(from -> offer(offers, from, figure, Moment.NOW, Moment.NOW));
            }
        }
        last.ifPresent(from -> sections.stream()
                .map(Section::key)
                .filter(section -> !from.content().text(section).isBlank())
                .map(section -> Offer.text(source(from), section, from.content().text(section))
                        .linkedTo(page(from)))
                .forEach(offers::add));
        return offers;
    }

    private static void offer(List<Offer> offers, Earlier report, Figure figure, Moment from, Moment to) {
        if (!figure.moments().contains(to)) {
            return;
        }
        figure.measures().forEach(measure -> {
            FigureValue value = report.content().figure(figure.cell(measure, from));
            if (value.status() != FigureValue.Status.EMPTY) {
                offers.add(Offer.figure("Báo cáo " + report.figuresTitle(), figure.cell(measure, to), value)
                        .linkedTo(page(report)));
            }
        });
    }

    /** A sum of several units' reports has no page. */
    private static @Nullable String page(Earlier report) {
        return report.summed().isEmpty() ? "/reports/" + report.reportId() : null;
    }

    private static String source(Earlier report) {
        return "Báo cáo " + report.title();
    }
}
