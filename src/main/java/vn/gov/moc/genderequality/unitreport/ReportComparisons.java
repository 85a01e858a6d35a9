package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.unitreport.EarlierReports.Earlier;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportView.ComparisonView;
import vn.gov.moc.genderequality.unitreport.ReportView.PreviousView;

/**
 * What earlier reports said, beside the cells of this one it is to be compared with: the last report's figure of now; what a
 * year ago was now, beside the cell that asks for the year before or else the one of now; the term before, which only the
 * last report itself can tell.
 */
final class ReportComparisons {

    private final EarlierReports earlier;
    private final List<Figure> figures;

    private ReportComparisons(EarlierReports earlier, List<Figure> figures) {
        this.earlier = earlier;
        this.figures = figures;
    }

    /** Nothing when the unit has no earlier report. */
    static @Nullable PreviousView of(EarlierReports earlier, ReportTemplate template, PeriodKind kind) {
        Earlier last = earlier.last();
        if (last == null) {
            return null;
        }
        List<Figure> figures = template.sectionsFor(kind)
                .flatMap(section -> section.figures().stream())
                .filter(figure -> figure.appliesTo().contains(kind))
                .toList();
        return new PreviousView(
                last.title(), last.content().texts(), new ReportComparisons(earlier, figures).all(last));
    }

    private List<ComparisonView> all(Earlier last) {
        Earlier lastYear = earlier.lastYear();
        return Stream.concat(
                        Stream.of(view("Kỳ trước", last, figure -> Moment.NOW, Moment.NOW)),
                        lastYear == null
                                ? Stream.of(lastTerm(last))
                                : Stream.of(lastYear(last, lastYear), lastTerm(last)))
                .filter(comparison ->
                        !comparison.figures().isEmpty() || !comparison.gaps().isEmpty())
                .toList();
    }

    private ComparisonView lastYear(Earlier last, Earlier lastYear) {
        boolean shownAlready = last.reportId().equals(lastYear.reportId());
        return view(
                "Năm trước",
                lastYear,
                figure -> figure.moments().contains(Moment.LAST_YEAR)
                        ? Moment.LAST_YEAR
                        : shownAlready ? null : Moment.NOW,
                Moment.NOW);
    }

    private ComparisonView lastTerm(Earlier last) {
        return view("Nhiệm kỳ trước", last, figure -> Moment.LAST_TERM, Moment.LAST_TERM);
    }

    /** @param beside the moment of this report's cell a value is shown at; null for figures it is not shown at */
    private ComparisonView view(
            String label, Earlier report, Function<Figure, @Nullable Moment> beside, Moment moment) {
        Map<String, FigureValue> values = new TreeMap<>();
        Map<String, String> gaps = new TreeMap<>();
        for (Figure figure : figures) {
            Moment shownAt = beside.apply(figure);
            if (shownAt == null || !figure.moments().contains(shownAt)) {
                continue;
            }
            figure.measures().forEach(measure -> {
                FigureValue value = report.content().figure(figure.cell(measure, moment));
                if (value.status() != FigureValue.Status.EMPTY) {
                    values.put(figure.cell(measure, shownAt), value);
                }
                String gap = report.gaps().get(figure.cell(measure, moment));
                if (gap != null) {
                    gaps.put(figure.cell(measure, shownAt), gap);
                }
            });
        }
        return new ComparisonView(label, report.figuresTitle(), values, gaps);
    }
}
