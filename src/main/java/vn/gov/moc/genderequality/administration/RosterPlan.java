package vn.gov.moc.genderequality.administration;

import java.util.List;
import java.util.Set;
import vn.gov.moc.genderequality.administration.RosterRow.CellProblem;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitDescription;

/**
 * What an import would do: for people to read, row by row, and to be carried out.
 *
 * @param rows every row that was filled in, the sheets after one another
 * @param units the units to create or change
 * @param people the accounts to create or change
 */
record RosterPlan(List<PlannedRow> rows, List<UnitStep> units, List<PersonStep> people) {

    /** What happens to the row's unit or account. */
    enum Action {
        CREATE,
        CHANGE,
        UNCHANGED,
        /** Nothing: a cell is wrong. */
        ERROR
    }

    /**
     * One row.
     *
     * @param key the unit's code or the account
     * @param changes what would be different; of an account with several rows, at its first one
     */
    record PlannedRow(
            String sheet, int row, String key, Action action, List<Change> changes, List<CellProblem> problems) {}

    /** A value that would be different; {@code from} is empty for what is created. */
    record Change(String label, String from, String to) {}

    /** A unit as it is to be. */
    record UnitStep(UnitDescription description, boolean active) {}

    /** An account as it is to be. */
    record PersonStep(Person person, Set<String> groups, boolean created, boolean described) {}

    RosterPlan {
        rows = List.copyOf(rows);
        units = List.copyOf(units);
        people = List.copyOf(people);
    }

    boolean wrong() {
        return count(Action.ERROR) > 0;
    }

    int count(Action action) {
        return (int) rows.stream().filter(row -> row.action() == action).count();
    }
}
