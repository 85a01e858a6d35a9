package vn.gov.moc.genderequality.consolidation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Baseline;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Cell;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Estimate;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Figure;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Section;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Share;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Unit;
import vn.gov.moc.genderequality.consolidation.ConsolidationDifference.FigureChange;
import vn.gov.moc.genderequality.consolidation.ConsolidationDifference.UnitChange;
import vn.gov.moc.genderequality.difficulty.OpenDifficulties.OpenDifficulty;
import vn.gov.moc.genderequality.document.PaperTable;
import vn.gov.moc.genderequality.document.PaperTable.Column;
import vn.gov.moc.genderequality.document.PaperTable.Group;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;

/** The tables of a consolidated report's appendices. */
final class ConsolidationTables {

    private static final List<Column> FIGURE_COLUMNS = List.of(
            new Column("Chỉ tiêu", 25, false),
            new Column("Phân loại", 12, false),
            new Column("Kỳ này", 14, true),
            new Column("Đơn vị có số", 10, true),
            new Column("Kỳ trước", 13, true),
            new Column("Năm trước", 13, true),
            new Column("Nhiệm kỳ trước", 13, true));

    private ConsolidationTables() {}

    /** The figures of all sections that have any: what they are now, whom they cover, what they were. */
    static List<PaperTable> figures(ConsolidationContent content) {
        return content.allSections()
                .filter(section -> !section.figures().isEmpty())
                .map(ConsolidationTables::figures)
                .toList();
    }

    private static PaperTable figures(Section section) {
        return new PaperTable(
                "Mục %s. %s".formatted(section.key(), section.title()),
                FIGURE_COLUMNS,
                section.figures().stream()
                        .map(figure -> new Group("%s (%s)".formatted(figure.label(), figure.unit()), rows(figure)))
                        .toList());
    }

    private static List<List<String>> rows(Figure figure) {
        List<List<String>> rows = new ArrayList<>();
        figure.cells().stream().filter(cell -> cell.moment() == Moment.NOW).forEach(cell -> {
            List<String> row = new ArrayList<>(
                    List.of(cell.measureLabel(), ConsolidationWords.sum(cell), ConsolidationWords.coverage(cell)));
            Arrays.stream(Baseline.values()).forEach(baseline -> row.add(before(figure, cell, baseline)));
            rows.add(row);
        });
        share(figure, Moment.NOW).ifPresent(now -> {
            List<String> row =
                    new ArrayList<>(List.of("Tỷ lệ nữ", ConsolidationWords.share(now), String.valueOf(now.units())));
            Arrays.stream(Baseline.values())
                    .forEach(baseline -> row.add(moment(baseline)
                            .flatMap(moment -> share(figure, moment))
                            .map(ConsolidationWords::share)
                            .orElse(ConsolidationWords.NO_SHARE)));
            rows.add(row);
        });
        return rows;
    }

    /** The earlier number; an estimate among what the units themselves say of that time is marked. */
    private static String before(Figure figure, Cell now, Baseline baseline) {
        boolean estimated = moment(baseline).stream()
                .flatMap(moment -> figure.cells().stream()
                        .filter(cell -> cell.moment() == moment && cell.measure() == now.measure()))
                .anyMatch(cell -> cell.estimated() > 0);
        return now.comparisons().stream()
                .filter(comparison -> comparison.baseline() == baseline)
                .map(comparison ->
                        ConsolidationWords.comparison(comparison) + (estimated ? ConsolidationWords.ESTIMATED : ""))
                .findFirst()
                .orElse(ConsolidationWords.NO_SHARE);
    }

    private static Optional<Share> share(Figure figure, Moment moment) {
        return figure.shares().stream()
                .filter(share -> share.moment() == moment)
                .findFirst();
    }

    private static Optional<Moment> moment(Baseline baseline) {
        return switch (baseline) {
            case LAST_PERIOD -> Optional.empty();
            case LAST_YEAR -> Optional.of(Moment.LAST_YEAR);
            case LAST_TERM -> Optional.of(Moment.LAST_TERM);
        };
    }

    /** Who is missing, who was late, whose numbers are estimates; a table for each that there is. */
    static List<PaperTable> lists(ConsolidationContent content) {
        List<PaperTable> tables = new ArrayList<>();
        List<Unit> missing = content.missing().toList();
        if (!missing.isEmpty()) {
            tables.add(new PaperTable(
                    "Đơn vị chưa có báo cáo được nhận (%d)".formatted(missing.size()),
                    List.of(
                            new Column("Đơn vị", 44, false),
                            new Column("Tình trạng", 36, false),
                            new Column("Hạn nộp", 20, false)),
                    missing.stream()
                            .map(unit -> group(unit.name(), unit.stateLabel(), due(unit)))
                            .toList()));
        }
        List<Unit> late = content.late().toList();
        if (!late.isEmpty()) {
            tables.add(new PaperTable(
                    "Đơn vị nộp muộn (%d)".formatted(late.size()),
                    List.of(
                            new Column("Đơn vị", 40, false),
                            new Column("Hạn nộp", 22, false),
                            new Column("Nộp lúc", 22, false),
                            new Column("Số ngày muộn", 16, true)),
                    late.stream()
                            .map(unit ->
                                    group(unit.name(), due(unit), submitted(unit), String.valueOf(unit.daysLate())))
                            .toList()));
        }
        if (!content.estimates().isEmpty()) {
            tables.add(estimates(content));
        }
        return tables;
    }

    /** What units have raised and is not settled, a table for each section. */
    static List<PaperTable> difficulties(ConsolidationContent content) {
        Map<String, List<OpenDifficulty>> bySection = content.difficulties().stream()
                .collect(Collectors.groupingBy(
                        each -> each.sectionTitle().isEmpty() ? "Không thuộc mục cụ thể" : each.sectionTitle(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return bySection.entrySet().stream()
                .map(section -> new PaperTable(
                        "%s (%d)".formatted(section.getKey(), section.getValue().size()),
                        List.of(
                                new Column("Đơn vị", 28, false),
                                new Column("Vướng mắc", 38, false),
                                new Column("Ngày nêu", 14, false),
                                new Column("Tình trạng", 20, false)),
                        section.getValue().stream()
                                .map(each -> group(
                                        each.unitName(),
                                        each.subject(),
                                        VietnameseDates.format(each.raisedOn()),
                                        each.stateLabel()))
                                .toList()))
                .toList();
    }

    private static PaperTable estimates(ConsolidationContent content) {
        Map<String, String> labels = labels(content);
        return new PaperTable(
                "Đơn vị có số ước tính (%d)".formatted(content.estimates().size()),
                List.of(new Column("Đơn vị", 40, false), new Column("Số ước tính", 60, false)),
                content.estimates().stream()
                        .map(estimate -> group(estimate.unitName(), cells(estimate, labels)))
                        .toList());
    }

    private static String cells(Estimate estimate, Map<String, String> labels) {
        return estimate.cells().stream()
                .map(cell -> labels.getOrDefault(cell, cell))
                .collect(Collectors.joining("; "));
    }

    /** What each cell is called, e.g. {@code Cấp ủy viên, nữ, kỳ này}. */
    static Map<String, String> labels(ConsolidationContent content) {
        return content.allSections()
                .flatMap(section -> section.figures().stream())
                .flatMap(figure -> figure.cells().stream().map(cell -> Map.entry(cell.key(), label(figure, cell))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    static String label(Figure figure, Cell cell) {
        return "%s, %s, %s"
                .formatted(
                        figure.label(),
                        cell.measureLabel().toLowerCase(Locale.ROOT),
                        cell.momentLabel().toLowerCase(Locale.ROOT));
    }

    /** What a revised issue says otherwise; a table for units and one for figures, as far as there is any. */
    static List<PaperTable> difference(ConsolidationDifference difference) {
        List<PaperTable> tables = new ArrayList<>();
        if (!difference.units().isEmpty()) {
            tables.add(new PaperTable(
                    "Báo cáo của đơn vị",
                    List.of(
                            new Column("Đơn vị", 40, false),
                            new Column("Thay đổi", 24, false),
                            new Column("Bản trước", 18, false),
                            new Column("Bản này", 18, false)),
                    difference.units().stream()
                            .map(unit -> group(
                                    unit.unitName(),
                                    unit.label(),
                                    orDash(unit, UnitChange::numberBefore),
                                    orDash(unit, UnitChange::numberAfter)))
                            .toList()));
        }
        if (!difference.figures().isEmpty()) {
            tables.add(new PaperTable(
                    "Số liệu",
                    List.of(
                            new Column("Chỉ tiêu", 46, false),
                            new Column("Bản trước", 18, true),
                            new Column("Bản này", 18, true),
                            new Column("Tăng, giảm", 18, true)),
                    difference.figures().stream()
                            .map(ConsolidationTables::change)
                            .toList()));
        }
        return tables;
    }

    private static Group change(FigureChange figure) {
        Long change = figure.change();
        return group(
                figure.label(),
                ConsolidationWords.sum(figure.sumBefore(), figure.estimatedBefore()),
                ConsolidationWords.sum(figure.sumAfter(), figure.estimatedAfter()),
                change == null ? ConsolidationWords.NO_SHARE : ConsolidationWords.signed(change));
    }

    private static String orDash(UnitChange unit, Function<UnitChange, String> number) {
        return Optional.ofNullable(number.apply(unit)).orElse(ConsolidationWords.NO_SHARE);
    }

    private static String due(Unit unit) {
        String effective = VietnameseDates.format(unit.dueOn());
        return unit.dueOn().equals(unit.originalDueOn())
                ? effective
                : "%s (ban đầu %s)".formatted(effective, VietnameseDates.format(unit.originalDueOn()));
    }

    private static String submitted(Unit unit) {
        return unit.submittedAt() == null
                ? ConsolidationWords.NO_SHARE
                : VietnameseDates.format(
                        unit.submittedAt().atZone(Zones.VIETNAM).toLocalDate());
    }

    private static Group group(String label, String... cells) {
        return new Group(label, Stream.of(List.of(cells)).toList());
    }
}
