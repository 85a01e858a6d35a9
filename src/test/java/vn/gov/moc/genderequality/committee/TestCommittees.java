package vn.gov.moc.genderequality.committee;

import static vn.gov.moc.genderequality.TestYear.account;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.evaluation.Actors;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.security.Accounts;
import vn.gov.moc.genderequality.security.Browser;

/** Drives renewals of committees through their process, as the people concerned. */
@Component
@Profile("evaluation")
public class TestCommittees {

    private static final String PROPOSE = "UserTask_ProposeRenewal";
    private static final String SIGN = "UserTask_SignRenewal";

    private final TestYear years;
    private final Actors actors;
    private final Accounts accounts;
    private final CommitteeRenewals renewals;
    private final CommitteeCandidateRepository candidates;

    TestCommittees(
            TestYear years,
            Actors actors,
            Accounts accounts,
            CommitteeRenewals renewals,
            CommitteeCandidateRepository candidates) {
        this.years = years;
        this.actors = actors;
        this.accounts = accounts;
        this.renewals = renewals;
        this.candidates = candidates;
    }

    /** Another member of the unit's committee's group, put there by hand. */
    public void join(String unit, String account) {
        accounts.ensure(
                new Person(account, "Thành viên – " + account, account + "@bxd.example"),
                Browser.PASSWORD,
                UnitRole.COMMITTEE.group(unit));
    }

    /** The drafter begins; answers the renewal's id. */
    public String begin(String unit) {
        String[] id = new String[1];
        String drafter = account(unit, "soanthao");
        actors.as(drafter, () -> id[0] = renewals.begin(unit, drafter));
        return id[0];
    }

    /** A member as he is described; {@code account} may be none. */
    public static CandidateDraft member(String name, CommitteeRole role, Sex sex, @Nullable String account) {
        return new CandidateDraft(name, "Phó Giám đốc", role, sex, account, null, false, null, 0);
    }

    /** Writes the terms, for five years from the first of the year. */
    public void write(String id, int year) {
        CommitteeRenewal renewal = renewals.renewal(id);
        String drafter = account(renewal.unitCode(), "soanthao");
        renewals.save(
                id,
                new RenewalTerms(
                        renewal.kind(),
                        null,
                        null,
                        renewal.grounds(),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year + 4, 12, 31),
                        "bà Lê Thị Hoa, chuyên viên Phòng Tổ chức",
                        renewal.textVersion()),
                drafter);
    }

    public void add(String id, CandidateDraft member) {
        renewals.add(id, member, account(renewals.renewal(id).unitCode(), "soanthao"));
    }

    /** Describes somebody on the list anew, by his account. */
    public void describe(String id, String account, CandidateDraft draft) {
        CommitteeCandidate candidate = candidate(id, account);
        renewals.change(
                id,
                candidate.id(),
                new CandidateDraft(
                        draft.name(),
                        draft.position(),
                        draft.role(),
                        draft.sex(),
                        draft.account(),
                        draft.since(),
                        draft.leaving(),
                        draft.leavingReason(),
                        candidate.version()),
                account(renewals.renewal(id).unitCode(), "soanthao"));
    }

    /** Marks somebody as leaving, or takes the mark back when there is no reason. */
    public void leaves(String id, String account, @Nullable String reason) {
        CommitteeCandidate candidate = candidate(id, account);
        describe(
                id,
                account,
                new CandidateDraft(
                        candidate.name(),
                        candidate.position(),
                        candidate.role(),
                        candidate.sex(),
                        account,
                        candidate.since(),
                        reason != null,
                        reason,
                        0));
    }

    private CommitteeCandidate candidate(String id, String account) {
        return candidates.findByRenewalIdOrderByPlace(id).stream()
                .filter(each -> account.equals(each.account()))
                .findFirst()
                .orElseThrow();
    }

    /** A complete list: the committee's account heads, two women without accounts. */
    public void fill(String id, int year) {
        String unit = renewals.renewal(id).unitCode();
        write(id, year);
        describe(id, account(unit, "ban"), member("Trần Văn Hùng", CommitteeRole.HEAD, Sex.MALE, account(unit, "ban")));
        add(id, member("Nguyễn Thị Lan", CommitteeRole.STANDING_DEPUTY, Sex.FEMALE, null));
        add(id, member("Phạm Thị Mai", CommitteeRole.MEMBER, Sex.FEMALE, null));
    }

    public void submit(String id) {
        years.complete(account(renewals.renewal(id).unitCode(), "soanthao"), id, PROPOSE, Map.of());
    }

    public void sign(String id) {
        years.approve(account(renewals.renewal(id).unitCode(), "thutruong"), id, SIGN);
    }

    public void giveBack(String id, String reason) {
        years.sendBack(account(renewals.renewal(id).unitCode(), "thutruong"), id, SIGN, reason);
    }

    /** From nothing to the signed decision. */
    public String renew(String unit, int year) {
        String id = begin(unit);
        fill(id, year);
        submit(id);
        sign(id);
        return id;
    }
}
