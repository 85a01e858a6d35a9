package vn.gov.moc.genderequality.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.administration.RosterPlan.Action;
import vn.gov.moc.genderequality.administration.RosterPlan.Change;
import vn.gov.moc.genderequality.administration.RosterPlan.PlannedRow;
import vn.gov.moc.genderequality.administration.RosterPlan.UnitStep;
import vn.gov.moc.genderequality.administration.RosterRow.CellProblem;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitDescription;
import vn.gov.moc.genderequality.organization.UnitKind;

/** Says row by row what the sheet of units would do. */
final class UnitPlanner {

    private final Map<String, OrganizationUnit> present;
    private final Set<String> merged;
    private final Set<String> seen = new HashSet<>();
    private final List<PlannedRow> rows = new ArrayList<>();
    private final List<UnitStep> steps = new ArrayList<>();

    /** @param merged the codes of the units that were merged into others */
    UnitPlanner(Map<String, OrganizationUnit> present, Set<String> merged) {
        this.present = present;
        this.merged = merged;
    }

    void plan(RosterRow row) {
        String code = row.text(UnitColumn.CODE);
        OrganizationUnit unit = present.get(code);
        List<CellProblem> problems = new ArrayList<>(row.problems());
        Optional<UnitKind> kind = kind(row.text(UnitColumn.KIND));
        UnitDescription description = UnitDescription.typed(
                code,
                row.text(UnitColumn.NAME),
                row.text(UnitColumn.ABBREVIATION),
                kind.orElse(null),
                row.text(UnitColumn.HEAD_TITLE),
                row.text(UnitColumn.SEAT));
        boolean active = active(row, unit, problems);
        description
                .problems()
                .forEach(problem -> add(
                        problems,
                        row.problem(
                                column(problem.field()),
                                problem.field().equals("kind")
                                        ? "Loại đơn vị phải là một trong: "
                                                + String.join(
                                                        "; ",
                                                        Arrays.stream(UnitKind.values())
                                                                .map(UnitKind::label)
                                                                .toList())
                                                + "."
                                        : problem.message())));
        if (!code.isEmpty() && !seen.add(code)) {
            problems.add(row.problem(UnitColumn.CODE, "Mã %s đã có ở dòng trên.".formatted(code)));
        }
        if (!problems.isEmpty()) {
            rows.add(new PlannedRow(row.sheet(), row.number(), code, Action.ERROR, List.of(), problems));
            return;
        }
        List<Change> changes = changes(unit, wanted(description, kind.orElseThrow(), active));
        Action action = unit == null ? Action.CREATE : changes.isEmpty() ? Action.UNCHANGED : Action.CHANGE;
        rows.add(new PlannedRow(row.sheet(), row.number(), code, action, changes, List.of()));
        if (action != Action.UNCHANGED) {
            steps.add(new UnitStep(description, active));
        }
    }

    /** A formula's cell is not told a second time to be empty. */
    private static void add(List<CellProblem> problems, CellProblem problem) {
        if (problems.stream().noneMatch(each -> each.cell().equals(problem.cell()))) {
            problems.add(problem);
        }
    }

    private boolean active(RosterRow row, @Nullable OrganizationUnit unit, List<CellProblem> problems) {
        String typed = row.text(UnitColumn.ACTIVE);
        boolean before = unit == null || unit.active();
        if (typed.isEmpty()) {
            return before;
        }
        boolean yes = typed.equalsIgnoreCase(RosterWorkbook.YES);
        if (!yes && !typed.equalsIgnoreCase(RosterWorkbook.NO)) {
            problems.add(row.problem(UnitColumn.ACTIVE, "Cột “Hoạt động” chỉ ghi Có hoặc Không."));
        } else if (unit == null && !yes) {
            problems.add(row.problem(UnitColumn.ACTIVE, "Đơn vị lập mới phải đang hoạt động."));
        } else if (before && !yes) {
            problems.add(row.problem(
                    UnitColumn.ACTIVE,
                    "Ngừng hoạt động phải theo quyết định; hãy dùng chức năng “Ngừng hoạt động, sáp nhập”."));
        } else if (!before && yes && merged.contains(unit.code())) {
            problems.add(row.problem(UnitColumn.ACTIVE, "Đơn vị đã sáp nhập, không mở lại được."));
        }
        return yes;
    }

    private static List<String> wanted(UnitDescription description, UnitKind kind, boolean active) {
        OrganizationUnit unit =
                new OrganizationUnit(description.code(), description.name(), description.abbreviation(), kind);
        unit.letterhead(description.headTitle(), description.seat());
        List<String> cells = new ArrayList<>(RosterWorkbook.cells(unit));
        cells.set(UnitColumn.ACTIVE.ordinal(), active ? RosterWorkbook.YES : RosterWorkbook.NO);
        return cells;
    }

    private static List<Change> changes(@Nullable OrganizationUnit unit, List<String> wanted) {
        List<String> before = unit == null ? null : RosterWorkbook.cells(unit);
        return Arrays.stream(UnitColumn.values())
                .filter(column -> column != UnitColumn.CODE)
                .filter(column ->
                        before == null || !before.get(column.ordinal()).equals(wanted.get(column.ordinal())))
                .map(column -> new Change(
                        column.label(),
                        before == null ? "" : before.get(column.ordinal()),
                        wanted.get(column.ordinal())))
                .toList();
    }

    private static UnitColumn column(String field) {
        return Arrays.stream(UnitColumn.values())
                .filter(column -> column.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<UnitKind> kind(String label) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.label().equalsIgnoreCase(label))
                .findFirst();
    }

    /** The codes of the units that will be there and take part, once all is done. */
    Set<String> activeUnits() {
        Set<String> active = new HashSet<>();
        present.values().stream().filter(OrganizationUnit::active).forEach(unit -> active.add(unit.code()));
        steps.stream()
                .filter(UnitStep::active)
                .forEach(step -> active.add(step.description().code()));
        return active;
    }

    List<PlannedRow> rows() {
        return rows;
    }

    List<UnitStep> steps() {
        return steps;
    }
}
