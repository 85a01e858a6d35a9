package vn.gov.moc.genderequality.monitoring;

import java.util.List;
import vn.gov.moc.genderequality.organization.UnitKind;

/**
 * One unit's line of the matrix.
 *
 * @param cells one for every milestone, in the order of the columns
 */
record ProgressRow(String unitCode, String unitName, UnitKind kind, String kindLabel, List<MilestoneCell> cells) {}
