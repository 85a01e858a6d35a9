package vn.gov.moc.genderequality.committee;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;

/** Finds what of a decision is to be printed, for those who see its unit. */
@Component
@Transactional(readOnly = true)
class DecisionEditions {

    /** Blanks that stay, where the number is written by hand. */
    private static final String ROOM_FOR_NUMBER = "\u00A0".repeat(6);

    private final CommitteeRenewals renewals;
    private final CommitteeDecisionRepository decisions;
    private final Committees committees;
    private final OrganizationUnitRepository units;

    DecisionEditions(
            CommitteeRenewals renewals,
            CommitteeDecisionRepository decisions,
            Committees committees,
            OrganizationUnitRepository units) {
        this.renewals = renewals;
        this.decisions = decisions;
        this.committees = committees;
        this.units = units;
    }

    /**
     * The signed decision, or the draft as it stands before.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person does not see the unit
     * @throws vn.gov.moc.genderequality.problem.NotFoundException when there is no such renewal
     */
    DecisionEdition present(String renewalId, String user) {
        CommitteeRenewal renewal = renewals.readable(renewalId, user);
        return decisions
                .findById(renewalId)
                .map(decision -> DecisionEdition.signed(committees.read(decision), decision.sha256()))
                .orElseGet(() -> draft(renewal));
    }

    private DecisionEdition draft(CommitteeRenewal renewal) {
        OrganizationUnit unit = units.findById(renewal.unitCode()).orElseThrow();
        List<CommitteeCandidate> list = renewals.list(renewal.id());
        List<CommitteeCandidate> members = list.stream()
                .filter(each -> !each.leaving())
                .sorted(Comparator.comparing(CommitteeCandidate::role, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new DecisionEdition(
                renewal.kind(),
                renewal.unitName(),
                unit.abbreviation(),
                unit.headTitle(),
                unit.seat(),
                renewal.decisionNumber().isEmpty()
                        ? ROOM_FOR_NUMBER + "/QĐ-" + unit.abbreviation()
                        : renewal.decisionNumber(),
                renewal.decidedOn(),
                renewal.grounds().lines().filter(line -> !line.isBlank()).toList(),
                DecisionEdition.term(renewal.termFrom(), renewal.termTo()),
                renewal.follower(),
                committees.inForce(unit.code()).map(CommitteeDecision::text).orElse(""),
                members.stream().map(DecisionEdition::line).toList(),
                (int) members.stream()
                        .filter(each -> Objects.equals(each.sex(), Sex.FEMALE))
                        .count(),
                list.stream()
                        .filter(CommitteeCandidate::leaving)
                        .map(each -> new CommitteeSnapshot.Leaver(
                                each.name(), each.position(), each.account(), each.leavingReason()))
                        .toList(),
                List.of(unit.headTitle()),
                null,
                null);
    }
}
