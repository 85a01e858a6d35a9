package vn.gov.moc.genderequality.committee;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.committee.RenewalView.CandidateView;
import vn.gov.moc.genderequality.committee.RenewalView.DecisionView;
import vn.gov.moc.genderequality.committee.RenewalView.SignedView;
import vn.gov.moc.genderequality.committee.RenewalView.TermsView;
import vn.gov.moc.genderequality.committee.RenewalView.WithdrawalView;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Shows renewals to whoever may see their unit. */
@Component
@Transactional(readOnly = true)
class RenewalViews {

    private final CommitteeRenewals renewals;
    private final RenewalDecisionRepository decisions;
    private final CommitteeDecisionRepository signed;
    private final Committees committees;
    private final CommitteePeople committeePeople;
    private final RenewalChecks checks;
    private final PeopleDirectory people;
    private final AccessPolicy access;

    RenewalViews(
            CommitteeRenewals renewals,
            RenewalDecisionRepository decisions,
            CommitteeDecisionRepository signed,
            Committees committees,
            CommitteePeople committeePeople,
            RenewalChecks checks,
            PeopleDirectory people,
            AccessPolicy access) {
        this.renewals = renewals;
        this.decisions = decisions;
        this.signed = signed;
        this.committees = committees;
        this.committeePeople = committeePeople;
        this.checks = checks;
        this.people = people;
        this.access = access;
    }

    /**
     * @throws org.springframework.security.access.AccessDeniedException when the person does not see the unit
     * @throws vn.gov.moc.genderequality.problem.NotFoundException when there is no such renewal
     */
    RenewalView of(String id, String user) {
        CommitteeRenewal renewal = renewals.readable(id, user);
        List<CommitteeCandidate> list = renewals.list(id);
        List<CommitteeCandidate> members =
                list.stream().filter(each -> !each.leaving()).toList();
        Set<String> accounts = CommitteeRenewals.accounts(list);
        boolean open = renewal.state().open();
        Set<String> group = open ? committeePeople.group(renewal.unitCode()) : accounts;
        return new RenewalView(
                id,
                renewal.year(),
                renewal.unitCode(),
                renewal.unitName(),
                renewal.kind().label(),
                renewal.state(),
                renewal.state().label(),
                renewal.round(),
                terms(renewal),
                list.stream().map(this::view).toList(),
                (int) members.stream().filter(each -> each.sex() == Sex.FEMALE).count(),
                members.size(),
                open ? checks.warnings(renewal, list) : List.of(),
                named(CommitteePeople.without(accounts, group)),
                named(CommitteePeople.without(group, accounts)),
                open
                        ? committees
                                .inForce(renewal.unitCode())
                                .map(CommitteeDecision::text)
                                .orElse("")
                        : "",
                signed.findById(id).map(RenewalViews::view).orElse(null),
                withdrawal(renewal),
                decisions.findByRenewalIdOrderByIdDesc(id).stream()
                        .map(this::view)
                        .toList(),
                renewals.mayWithdraw(renewal, user));
    }

    /** What stands beside the members, for whoever sees the unit. */
    TermsView terms(String id, String user) {
        return terms(renewals.readable(id, user));
    }

    private static TermsView terms(CommitteeRenewal renewal) {
        return new TermsView(
                renewal.kind(),
                renewal.decisionNumber(),
                renewal.decidedOn(),
                renewal.grounds(),
                renewal.termFrom(),
                renewal.termTo(),
                renewal.follower(),
                renewal.textVersion());
    }

    /** Somebody on the list, for whoever sees the unit. */
    CandidateView candidate(String id, UUID candidateId, String user) {
        renewals.readable(id, user);
        return view(renewals.candidate(id, candidateId));
    }

    private CandidateView view(CommitteeCandidate each) {
        CommitteeRole role = each.role();
        Sex sex = each.sex();
        String account = each.account();
        return new CandidateView(
                each.id(),
                each.name(),
                each.position(),
                role,
                role == null ? "" : role.label(),
                sex,
                sex == null ? "" : sex.label(),
                account,
                account == null ? "" : people.nameOf(account),
                each.since(),
                each.present(),
                each.leaving(),
                each.leavingReason(),
                each.version());
    }

    private List<String> named(Set<String> accounts) {
        return accounts.stream()
                .map(account -> committeePeople.names(List.of(account)))
                .toList();
    }

    private static SignedView view(CommitteeDecision decision) {
        return new SignedView(decision.documentNumber(), decision.decidedOn(), decision.sha256(), decision.signedAt());
    }

    private @Nullable WithdrawalView withdrawal(CommitteeRenewal renewal) {
        String by = renewal.withdrawnBy();
        return by == null ? null : new WithdrawalView(people.nameOf(by), renewal.withdrawnReason(), renewal.endedAt());
    }

    private DecisionView view(RenewalDecision decision) {
        String onBehalfOf = decision.onBehalfOf();
        return new DecisionView(
                decision.round(),
                UnitRole.HEAD.name(),
                UnitRole.HEAD.label(),
                decision.decision(),
                decision.reason(),
                people.nameOf(decision.decidedBy()),
                onBehalfOf == null ? null : people.nameOf(onBehalfOf),
                decision.decidedAt());
    }

    /** Whom the unit may choose as members, for whoever sees the unit. */
    List<Choice> choices(String unitCode, String user) {
        access.requireSeesUnit(user, unitCode);
        return committeePeople.ofUnit(unitCode).stream().map(Choice::of).toList();
    }

    /** Somebody who can be chosen. */
    record Choice(String id, String name) {

        private static Choice of(Person person) {
            return new Choice(person.id(), person.name());
        }
    }
}
