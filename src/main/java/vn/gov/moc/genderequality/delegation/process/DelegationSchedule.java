package vn.gov.moc.genderequality.delegation.process;

import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.delegation.DelegationService;
import vn.gov.moc.genderequality.engine.Zones;

/** Answers the model's questions about a delegation's days. */
@Component("delegationSchedule")
public class DelegationSchedule {

    private final DelegationService delegations;

    DelegationSchedule(DelegationService delegations) {
        this.delegations = delegations;
    }

    /** The first moment of the first day. */
    public Date begins(String delegationId) {
        return midnight(delegations.delegation(delegationId).firstDay());
    }

    /** The first moment after the last day. */
    public Date ends(String delegationId) {
        return midnight(delegations.delegation(delegationId).lastDay().plusDays(1));
    }

    private static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(Zones.VIETNAM).toInstant());
    }
}
