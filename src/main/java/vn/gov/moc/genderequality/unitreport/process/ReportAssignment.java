package vn.gov.moc.genderequality.unitreport.process;

import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.unitreport.ReportService;

/** Answers the model's question whom a step belongs to: a group of the unit, and who signs in its head's stead. */
@Component("reportAssignment")
public class ReportAssignment {

    private final ReportService reports;
    private final SigningDelegations delegations;

    ReportAssignment(ReportService reports, SigningDelegations delegations) {
        this.reports = reports;
        this.delegations = delegations;
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

    /** Who may sign in the head's stead on the day the task begins; later grants and withdrawals come to the open task. */
    public Collection<String> delegates(String reportId) {
        return delegations.settledDelegates(reports.report(reportId).unitCode(), SigningMatter.UNIT_REPORT).stream()
                .map(Person::id)
                .toList();
    }

    private String group(UnitRole role, String reportId) {
        return role.group(reports.report(reportId).unitCode());
    }
}
