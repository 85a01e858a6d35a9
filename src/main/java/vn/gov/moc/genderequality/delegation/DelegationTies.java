package vn.gov.moc.genderequality.delegation;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.organization.PersonalTies;

/** Whoever leaves signs in nobody's stead, and nobody in his. */
@Component
@Order(0)
class DelegationTies implements PersonalTies {

    private final SigningDelegationRepository delegations;
    private final DelegationService service;

    DelegationTies(SigningDelegationRepository delegations, DelegationService service) {
        this.delegations = delegations;
        this.service = service;
    }

    @Override
    public List<String> announce(String account) {
        return delegations.openOf(account, service.today()).stream()
                .map(delegation -> "Thu hồi việc giao ký %s (%s, từ ngày %s đến hết ngày %s)."
                        .formatted(
                                delegation.id(),
                                delegation.kind().prefix(),
                                VietnameseDates.format(delegation.firstDay()),
                                VietnameseDates.format(delegation.lastDay())))
                .toList();
    }

    @Override
    public void cut(String account, String actor) {
        delegations
                .openOf(account, service.today())
                .forEach(delegation -> service.end(delegation.id(), "Người giao hoặc người được giao đã nghỉ.", actor));
    }
}
