package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import java.time.LocalDateTime;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.cycle.SamplePeriods;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitKind;

/** Reports as aggregates, for tests without a database. */
final class SampleReports {

    private SampleReports() {}

    /** A drafted report of the mid-year period of 2017. */
    static UnitReport report(DeadlineRule rule) {
        return new UnitReport(
                SamplePeriods.midYear2017(rule), new OrganizationUnit("VPB", "Văn phòng Bộ", "VP", UnitKind.OFFICE));
    }

    /** An instant in Vietnam. */
    static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(Zones.VIETNAM).toInstant();
    }
}
