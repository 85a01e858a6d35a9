package vn.gov.moc.genderequality.library;

import java.util.List;

/**
 * What a person can choose between: only what he may see anything of.
 *
 * @param years the newest first
 * @param units the units whose reports the ministry reads, by their present names; none for a unit's people
 */
record LibraryChoices(List<Integer> years, List<Unit> units) {

    record Unit(String code, String name) {}
}
