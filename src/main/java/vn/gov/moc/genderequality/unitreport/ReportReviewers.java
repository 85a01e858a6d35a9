package vn.gov.moc.genderequality.unitreport;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;

/** Says whose turn it is to judge a report. */
@Component
class ReportReviewers {

    private final AccessPolicy access;
    private final SigningDelegations delegations;

    ReportReviewers(AccessPolicy access, SigningDelegations delegations) {
        this.access = access;
        this.delegations = delegations;
    }

    /** The step at which the report is, if this person judges there. */
    Optional<ReportStep> turnOf(String user, UnitReport report) {
        return ReportStep.at(report.state()).filter(step -> judges(user, step, report));
    }

    /**
     * The step at which the report is and this person judges.
     *
     * @throws AccessDeniedException when he judges at none
     * @throws ConflictException when the report is elsewhere
     */
    ReportStep requireTurn(String user, UnitReport report) {
        if (ReportStep.PATH.stream().noneMatch(step -> judges(user, step, report))) {
            throw new AccessDeniedException("Reviewing " + report.id());
        }
        return turnOf(user, report)
                .orElseThrow(() -> new ConflictException(
                        "Báo cáo đang ở bước “%s”, Ông/Bà không còn góp ý được ở bước này. Nội dung Ông/Bà nhập vẫn còn trên màn hình."
                                .formatted(report.stateLabel())));
    }

    private boolean judges(String user, ReportStep step, UnitReport report) {
        return switch (step) {
            case COMMITTEE -> access.has(user, UnitRole.COMMITTEE, report.unitCode());
            case HEAD -> access.has(user, UnitRole.HEAD, report.unitCode()) || signsInHeadsStead(user, report);
            case MINISTRY -> access.has(user, MinistryGroup.DESK);
            case WITHDRAWAL, RECALL, CORRECTION, CORRECTION_DROPPED -> false;
        };
    }

    private boolean signsInHeadsStead(String user, UnitReport report) {
        return delegations.delegates(report.unitCode(), SigningMatter.UNIT_REPORT).stream()
                .anyMatch(delegate -> delegate.id().equals(user));
    }
}
