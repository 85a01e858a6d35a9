package vn.gov.moc.genderequality.unitreport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.document.PaperTable;
import vn.gov.moc.genderequality.document.PaperTable.Column;
import vn.gov.moc.genderequality.document.PaperTable.Group;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Measure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;

/** A report's figures as tables for paper: one for each section; shares of women are computed. */
final class ReportFigureTables {

    /** What the signs mean; empty, not applicable, not asked and zero are four things. */
    static final String NOTE =
            "Ghi chú: (ước) là số ước tính; “x” là không thuộc chỉ tiêu; “…” là chưa có số liệu; “–” là không tính được tỷ lệ.";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final String NOT_ASKED = "x";
    private static final String EMPTY = "…";
    private static final String NO_SHARE = "–";

    private static final int MOMENT_SHARE = 18;
    private static final int WIDE = 16;
    private static final int NARROW = 13;
    private static final int WIDE_COLUMNS = 3;

    private final ReportContent content;

    private ReportFigureTables(ReportContent content) {
        this.content = content;
    }

    /** The tables of all sections that have figures. */
    static List<PaperTable> of(ReportTemplate template, PeriodKind kind, int year, ReportContent content) {
        ReportFigureTables tables = new ReportFigureTables(content);
        return template.sectionsFor(kind)
                .filter(section -> ReportRules.figures(section, kind).findAny().isPresent())
                .map(section -> tables.table(
                        "Mục %s. %s".formatted(section.key(), section.title(kind, year)),
                        ReportRules.figures(section, kind).toList()))
                .toList();
    }

    private PaperTable table(String caption, List<Figure> figures) {
        List<Measure> measures = Arrays.stream(Measure.values())
                .filter(measure ->
                        figures.stream().anyMatch(figure -> figure.measures().contains(measure)))
                .toList();
        boolean shares = figures.stream().anyMatch(ReportFigureTables::hasShare);
        boolean moments = figures.stream().anyMatch(figure -> figure.moments().size() > 1);
        return new PaperTable(
                caption,
                columns(measures, shares, moments),
                figures.stream()
                        .map(figure -> new Group(
                                "%s (%s)".formatted(figure.label(), figure.unit()),
                                figure.moments().stream()
                                        .map(moment -> row(figure, moment, measures, shares, moments))
                                        .toList()))
                        .toList());
    }

    private static List<Column> columns(List<Measure> measures, boolean shares, boolean moments) {
        List<String> labels = Stream.concat(
                        measures.stream().map(Measure::label), shares ? Stream.of("Tỷ lệ nữ") : Stream.of())
                .toList();
        int share = labels.size() > WIDE_COLUMNS ? NARROW : WIDE;
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Chỉ tiêu", 100 - labels.size() * share - (moments ? MOMENT_SHARE : 0), false));
        if (moments) {
            columns.add(new Column("Thời điểm", MOMENT_SHARE, false));
        }
        labels.forEach(label -> columns.add(new Column(label, share, true)));
        return columns;
    }

    private List<String> row(Figure figure, Moment moment, List<Measure> measures, boolean shares, boolean moments) {
        List<String> cells = new ArrayList<>();
        if (moments) {
            cells.add(moment.label());
        }
        measures.forEach(measure -> cells.add(
                figure.measures().contains(measure) ? text(content.figure(figure.cell(measure, moment))) : NOT_ASKED));
        if (shares) {
            cells.add(hasShare(figure) ? share(figure, moment) : NOT_ASKED);
        }
        return cells;
    }

    private static String text(FigureValue figure) {
        return switch (figure.status()) {
            case EMPTY -> EMPTY;
            case NOT_APPLICABLE -> "không áp dụng";
            case NUMBER -> TypedText.number(number(figure)) + mark(figure.estimated());
        };
    }

    private static boolean hasShare(Figure figure) {
        return figure.measures().containsAll(List.of(Measure.WOMEN, Measure.TOTAL));
    }

    private String share(Figure figure, Moment moment) {
        FigureValue women = content.figure(figure.cell(Measure.WOMEN, moment));
        FigureValue total = content.figure(figure.cell(Measure.TOTAL, moment));
        boolean known = Stream.of(women, total).allMatch(value -> value.status() == FigureValue.Status.NUMBER);
        return known && number(total) > 0
                ? String.format(VIETNAMESE, "%.1f%%", 100.0 * number(women) / number(total))
                        + mark(women.estimated() || total.estimated())
                : NO_SHARE;
    }

    private static int number(FigureValue figure) {
        return figure.value() == null ? 0 : figure.value();
    }

    private static String mark(boolean estimated) {
        return estimated ? " (ước)" : "";
    }
}
