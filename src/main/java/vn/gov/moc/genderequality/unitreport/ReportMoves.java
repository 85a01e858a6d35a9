package vn.gov.moc.genderequality.unitreport;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Says which of the moves that need no task a person may make now: the page shows those only. */
@Component
class ReportMoves {

    private final ReportService reports;
    private final AccessPolicy access;

    ReportMoves(ReportService reports, AccessPolicy access) {
        this.reports = reports;
        this.access = access;
    }

    /**
     * @param withdrawal take it back from committee or head
     * @param recall take it back from the ministry
     * @param correction correct what was accepted
     * @param dropCorrection give the correction up
     */
    record Allowed(boolean withdrawal, boolean recall, boolean correction, boolean dropCorrection) {}

    /** @throws org.springframework.security.access.AccessDeniedException when the person does not see the unit */
    @Transactional(readOnly = true)
    Allowed of(String reportId, String user) {
        UnitReport report = reports.report(reportId);
        access.requireSeesUnit(user, report.unitCode());
        boolean head = access.has(user, UnitRole.HEAD, report.unitCode());
        boolean drafter = access.has(user, UnitRole.DRAFTER, report.unitCode());
        ReportState state = report.state();
        return new Allowed(
                (head || drafter) && (state == ReportState.IN_REVIEW || state == ReportState.SIGNING),
                head && state == ReportState.SUBMITTED,
                head && state == ReportState.ACCEPTED,
                head && report.correction() && state.withUnit());
    }
}
