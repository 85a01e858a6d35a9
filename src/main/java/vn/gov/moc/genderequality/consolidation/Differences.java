package vn.gov.moc.genderequality.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Cell;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Unit;
import vn.gov.moc.genderequality.consolidation.ConsolidationDifference.FigureChange;
import vn.gov.moc.genderequality.consolidation.ConsolidationDifference.UnitChange;
import vn.gov.moc.genderequality.consolidation.ConsolidationDifference.UnitChangeKind;

/** Finds what a revised content says otherwise than the issue it replaces. */
final class Differences {

    private Differences() {}

    static ConsolidationDifference between(ConsolidationSnapshot replaced, ConsolidationContent after) {
        ConsolidationContent before = replaced.body().content();
        return new ConsolidationDifference(
                replaced.documentNumber(),
                replaced.issueNumber(),
                before.completeness(),
                after.completeness(),
                units(before, after),
                figures(before, after));
    }

    static List<UnitChange> units(ConsolidationContent before, ConsolidationContent after) {
        Map<String, Unit> old = counted(before);
        Map<String, Unit> now = counted(after);
        Stream<UnitChange> changed = now.values().stream().flatMap(unit -> change(old.get(unit.code()), unit));
        Stream<UnitChange> removed = old.values().stream()
                .filter(unit -> !now.containsKey(unit.code()))
                .map(unit -> change(UnitChangeKind.REMOVED, unit, unit.documentNumber(), null));
        return Stream.concat(changed, removed).toList();
    }

    private static Map<String, Unit> counted(ConsolidationContent content) {
        return content.accepted()
                .collect(Collectors.toMap(Unit::code, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    }

    private static Stream<UnitChange> change(@Nullable Unit old, Unit unit) {
        if (old == null) {
            return Stream.of(change(UnitChangeKind.ADDED, unit, null, unit.documentNumber()));
        }
        return Objects.equals(old.issueId(), unit.issueId())
                ? Stream.empty()
                : Stream.of(change(UnitChangeKind.REPLACED, unit, old.documentNumber(), unit.documentNumber()));
    }

    private static UnitChange change(
            UnitChangeKind kind, Unit unit, @Nullable String numberBefore, @Nullable String numberAfter) {
        return new UnitChange(kind, kind.label(), unit.code(), unit.name(), numberBefore, numberAfter);
    }

    static List<FigureChange> figures(ConsolidationContent before, ConsolidationContent after) {
        Map<String, Cell> old = before.cells().collect(Collectors.toMap(Cell::key, Function.identity()));
        List<FigureChange> changes = new ArrayList<>();
        after.allSections()
                .flatMap(section -> section.figures().stream())
                .forEach(figure -> figure.cells().stream()
                        .filter(cell -> old.containsKey(cell.key()))
                        .filter(cell -> differs(old.get(cell.key()), cell))
                        .map(cell -> change(figure.label(), old.get(cell.key()), cell))
                        .forEach(changes::add));
        return changes;
    }

    private static boolean differs(Cell before, Cell after) {
        return !Objects.equals(before.sum(), after.sum())
                || before.numbers() != after.numbers()
                || before.estimated() != after.estimated();
    }

    private static FigureChange change(String label, Cell before, Cell after) {
        Long old = before.sum();
        Long now = after.sum();
        return new FigureChange(
                after.key(),
                "%s, %s, %s".formatted(label, lower(after.measureLabel()), lower(after.momentLabel())),
                old,
                now,
                before.numbers(),
                after.numbers(),
                before.estimated(),
                after.estimated(),
                old == null || now == null ? null : now - old);
    }

    private static String lower(String label) {
        return label.toLowerCase(Locale.forLanguageTag("vi-VN"));
    }
}
