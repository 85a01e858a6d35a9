package vn.gov.moc.genderequality.consolidation;

import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.unitreport.FigureValue;

/**
 * One unit's part in a consolidated number.
 *
 * @param unitName as it was called in its report
 * @param value from the very issue that was counted; none when the unit's report was not
 * @param stateLabel where the unit's report stood
 * @param documentNumber of the issue that was counted
 * @param reportUrl where the report is read; none when it was never opened
 */
record UnitFigure(
        String unitCode,
        String unitName,
        @Nullable FigureValue value,
        String stateLabel,
        @Nullable String documentNumber,
        @Nullable String reportUrl) {}
