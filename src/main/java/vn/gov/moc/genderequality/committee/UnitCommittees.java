package vn.gov.moc.genderequality.committee;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitWork;

/** What becomes of the renewal of a unit's committee when the unit is renamed or ceases; the caller has checked who may. */
@Service
@Transactional
public class UnitCommittees implements UnitWork {

    private final CommitteeRenewalRepository renewals;
    private final CommitteeRenewals service;
    private final RenewalWorkflow workflow;

    UnitCommittees(CommitteeRenewalRepository renewals, CommitteeRenewals service, RenewalWorkflow workflow) {
        this.renewals = renewals;
        this.service = service;
        this.workflow = workflow;
    }

    /** A renewal that is not signed yet, and its tasks, go by the new name; a signed decision keeps the old. */
    @Override
    public void renamed(OrganizationUnit unit) {
        unfinished(unit.code()).forEach(renewal -> {
            renewal.rename(unit.name());
            workflow.renamed(renewal);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public boolean open(String unitCode) {
        return !unfinished(unitCode).isEmpty();
    }

    @Override
    public void ceased(String unitCode, String reason, String actor) {
        unfinished(unitCode).forEach(renewal -> service.end(renewal, reason, actor));
    }

    private List<CommitteeRenewal> unfinished(String unitCode) {
        return renewals.findByUnitCodeAndStateIn(unitCode, CommitteeRenewals.OPEN);
    }
}
