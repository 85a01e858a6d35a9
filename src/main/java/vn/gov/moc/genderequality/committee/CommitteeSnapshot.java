package vn.gov.moc.genderequality.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.SigningAuthority;

/**
 * What is signed: the committee and everything that identifies the decision.
 *
 * @param headTitle the position of the unit's head, who issues it
 * @param seat the place it is dated at
 * @param grounds on what it rests, line by line
 * @param replaces number and day of the decision it takes the place of, as they stand in a sentence; empty for none
 * @param authority the lines above the signer's name
 * @param onBehalfOf the account of the head in whose stead it was signed
 */
record CommitteeSnapshot(
        String renewalId,
        String unitCode,
        String unitName,
        String abbreviation,
        String headTitle,
        String seat,
        RenewalKind kind,
        String documentNumber,
        LocalDate decidedOn,
        List<String> grounds,
        LocalDate termFrom,
        LocalDate termTo,
        String follower,
        String replaces,
        List<Member> members,
        List<Leaver> leavers,
        String signedBy,
        String signerName,
        List<String> authority,
        @Nullable String onBehalfOf,
        Instant signedAt) {

    /**
     * Somebody in the committee.
     *
     * @param account none for who does not work with the system
     */
    record Member(
            String name,
            String position,
            CommitteeRole role,
            Sex sex,
            @Nullable String account,
            LocalDate since) {}

    /** Somebody who leaves it. */
    record Leaver(String name, String position, @Nullable String account, String reason) {}

    /**
     * @param list complete
     * @param day the day of the decision; who comes by it is in the committee from then on
     */
    static CommitteeSnapshot of(
            CommitteeRenewal renewal,
            List<CommitteeCandidate> list,
            OrganizationUnit unit,
            String number,
            LocalDate day,
            String replaces,
            SigningAuthority authority,
            String signerName,
            Instant now) {
        return new CommitteeSnapshot(
                renewal.id(),
                unit.code(),
                renewal.unitName(),
                unit.abbreviation(),
                unit.headTitle(),
                unit.seat(),
                renewal.kind(),
                number,
                day,
                renewal.grounds().lines().filter(line -> !line.isBlank()).toList(),
                Objects.requireNonNull(renewal.termFrom()),
                Objects.requireNonNull(renewal.termTo()),
                renewal.follower(),
                replaces,
                list.stream()
                        .filter(each -> !each.leaving())
                        .sorted(Comparator.comparing(each -> Objects.requireNonNull(each.role())))
                        .map(each -> member(each, day))
                        .toList(),
                list.stream()
                        .filter(CommitteeCandidate::leaving)
                        .map(each -> new Leaver(each.name(), each.position(), each.account(), each.leavingReason()))
                        .toList(),
                authority.signer(),
                signerName,
                authority.lines(),
                authority.onBehalfOf(),
                now);
    }

    private static Member member(CommitteeCandidate each, LocalDate day) {
        return new Member(
                each.name(),
                each.position(),
                Objects.requireNonNull(each.role()),
                Objects.requireNonNull(each.sex()),
                each.account(),
                Objects.requireNonNullElse(each.since(), day));
    }

    int women() {
        return (int)
                members.stream().filter(member -> member.sex() == Sex.FEMALE).count();
    }

    /** The name of the one who heads the committee. */
    String headName() {
        return members.stream()
                .filter(member -> member.role() == CommitteeRole.HEAD)
                .map(Member::name)
                .findFirst()
                .orElseThrow();
    }
}
