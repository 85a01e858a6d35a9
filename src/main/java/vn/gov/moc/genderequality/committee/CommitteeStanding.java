package vn.gov.moc.genderequality.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

/**
 * Shows a unit's committee on a day, its decisions, and where the group in the system is not what the decision says; the caller
 * has checked who may know.
 */
@Component
@Transactional(readOnly = true)
class CommitteeStanding {

    private final Committees committees;
    private final CommitteePeople people;
    private final PeopleDirectory directory;

    CommitteeStanding(Committees committees, CommitteePeople people, PeopleDirectory directory) {
        this.committees = committees;
        this.people = people;
        this.directory = directory;
    }

    /** The committee by the decision that counts on a day. */
    record Seated(CommitteeDecisionLine decision, String follower, List<MemberLine> members) {}

    /** A decision as a line. */
    record CommitteeDecisionLine(
            String renewalId,
            String kindLabel,
            String documentNumber,
            LocalDate decidedOn,
            LocalDate termFrom,
            LocalDate termTo,
            int members,
            int women,
            String sha256) {

        private static CommitteeDecisionLine of(CommitteeDecision decision) {
            return new CommitteeDecisionLine(
                    decision.renewalId(),
                    decision.kind().label(),
                    decision.documentNumber(),
                    decision.decidedOn(),
                    decision.termFrom(),
                    decision.termTo(),
                    decision.members(),
                    decision.women(),
                    decision.sha256());
        }

        /** The share of women in hundredths, rounded. */
        public int womenShare() {
            return Math.round(100f * women / members);
        }
    }

    /**
     * A member as a line.
     *
     * @param accountName the name behind the account; none for who does not work with the system
     */
    record MemberLine(
            String name,
            String position,
            String roleLabel,
            String sexLabel,
            @Nullable String accountName,
            LocalDate since) {}

    /**
     * Who is in the group but not in the decision, and the other way round, with accounts.
     *
     * @param added an administrator has put them into the group
     * @param missing members whose account is not in the group
     */
    record Differences(String added, String missing) {}

    /** None before the first decision. */
    @Nullable
    Seated on(String unitCode, LocalDate day) {
        return committees
                .on(unitCode, day)
                .map(decision -> {
                    CommitteeSnapshot snapshot = committees.read(decision);
                    return new Seated(
                            CommitteeDecisionLine.of(decision),
                            snapshot.follower(),
                            snapshot.members().stream().map(this::line).toList());
                })
                .orElse(null);
    }

    private MemberLine line(CommitteeSnapshot.Member member) {
        String account = member.account();
        return new MemberLine(
                member.name(),
                member.position(),
                member.role().label(),
                member.sex().label(),
                account == null ? null : directory.nameOf(account),
                member.since());
    }

    /** All decisions of the unit, the one in force first. */
    List<CommitteeDecisionLine> history(String unitCode) {
        return committees.history(unitCode).stream()
                .map(CommitteeDecisionLine::of)
                .toList();
    }

    /** None when the group is as the decision in force says, or there is no decision. */
    @Nullable
    Differences differences(String unitCode) {
        Optional<CommitteeSnapshot> present = committees.latest(unitCode);
        if (present.isEmpty()) {
            return null;
        }
        Set<String> decided = present.get().members().stream()
                .map(CommitteeSnapshot.Member::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> group = people.group(unitCode);
        return decided.equals(group)
                ? null
                : new Differences(
                        people.names(CommitteePeople.without(group, decided)),
                        people.names(CommitteePeople.without(decided, group)));
    }
}
