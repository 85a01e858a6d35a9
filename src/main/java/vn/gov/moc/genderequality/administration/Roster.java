package vn.gov.moc.genderequality.administration;

import java.util.List;

/**
 * What a workbook says of units and people; a sheet that is missing says nothing.
 *
 * @param units the rows of the sheet of units, empty ones left out
 * @param people the rows of the sheet of people
 */
record Roster(List<RosterRow> units, List<RosterRow> people) {}
