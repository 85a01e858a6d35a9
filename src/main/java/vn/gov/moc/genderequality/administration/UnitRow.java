package vn.gov.moc.genderequality.administration;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitKind;
import vn.gov.moc.genderequality.organization.UnitRole;

/**
 * A unit in the list.
 *
 * @param people how many are in each role; roles without anybody are missing
 * @param closing by which decision it ceased; null while it takes part
 */
record UnitRow(
        String code,
        String name,
        String abbreviation,
        UnitKind kind,
        String kindLabel,
        String headTitle,
        String seat,
        boolean active,
        long version,
        Map<UnitRole, Integer> people,
        @Nullable ClosingView closing) {

    /**
     * @param decision e.g. {@code Quyết định số 1203/QĐ-BXD ngày 01/06/2017}
     * @param successor the code of the unit that goes on with its work
     */
    record ClosingView(
            String decision,
            String reason,
            @Nullable String successor,
            @Nullable String successorName) {}

    static UnitRow of(OrganizationUnit unit, Map<UnitRole, Integer> people, @Nullable ClosingView closing) {
        return new UnitRow(
                unit.code(),
                unit.name(),
                unit.abbreviation(),
                unit.kind(),
                unit.kind().label(),
                unit.headTitle(),
                unit.seat(),
                unit.active(),
                unit.version(),
                people,
                closing);
    }
}
