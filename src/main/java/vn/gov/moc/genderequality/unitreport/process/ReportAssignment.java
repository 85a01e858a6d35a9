package vn.gov.moc.genderequality.unitreport.process;

import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.unitreport.ReportService;

/** Answers the model's question which group of which unit a step belongs to. */
@Component("reportAssignment")
public class ReportAssignment {

    private final ReportService reports;

    ReportAssignment(ReportService reports) {
        this.reports = reports;
    }

    /** The group of the unit's drafters. */
    public String drafters(String reportId) {
        return group(UnitRole.DRAFTER, reportId);
    }

    /** The group of the unit's committee. */
    public String committee(String reportId) {
        return group(UnitRole.COMMITTEE, reportId);
    }

    /** The group of the unit's head. */
    public String head(String reportId) {
        return group(UnitRole.HEAD, reportId);
    }

    private String group(UnitRole role, String reportId) {
        return role.group(reports.report(reportId).unitCode());
    }
}
