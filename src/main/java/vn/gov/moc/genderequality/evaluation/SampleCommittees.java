package vn.gov.moc.genderequality.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.committee.CandidateDraft;
import vn.gov.moc.genderequality.committee.CommitteeCandidate;
import vn.gov.moc.genderequality.committee.CommitteeMeetings;
import vn.gov.moc.genderequality.committee.CommitteeRenewals;
import vn.gov.moc.genderequality.committee.CommitteeRole;
import vn.gov.moc.genderequality.committee.MeetingDraft;
import vn.gov.moc.genderequality.committee.RenewalKind;
import vn.gov.moc.genderequality.committee.RenewalTerms;
import vn.gov.moc.genderequality.committee.Sex;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitRole;

/**
 * The committees of four units of the sample ministry: recorded in April with decisions of earlier years; one is renewed in May, a
 * member leaves; one whose term has ended is sent back by the head and waits on 20/11; the term of another ends soon.
 */
@Component
@Profile(EvaluationEnvironment.PROFILE)
class SampleCommittees implements SampleStory {

    private static final int YEAR = 2017;
    private static final String RENEWED = "VPB";
    private static final String RETURNED = "QLN";
    private static final String PROPOSE = "UserTask_ProposeRenewal";
    private static final String SIGN = "UserTask_SignRenewal";

    private record Member(String name, String position, CommitteeRole role, Sex sex, boolean account) {}

    private record Recorded(
            String unit,
            String number,
            LocalDate decidedOn,
            LocalDate termFrom,
            LocalDate termTo,
            String follower,
            List<Member> members) {}

    private record Meeting(LocalDate heldOn, int attended, String content) {}

    private record Texts(
            List<Recorded> recorded,
            String leaver,
            String leaverReason,
            Member newcomer,
            List<Meeting> meetings,
            String returned) {}

    private final Actors actors;
    private final CommitteeRenewals renewals;
    private final CommitteeMeetings meetings;
    private final Texts texts;

    SampleCommittees(
            Actors actors,
            CommitteeRenewals renewals,
            CommitteeMeetings meetings,
            @Value("classpath:sample/committees-2017.yaml") Resource file) {
        this.actors = actors;
        this.renewals = renewals;
        this.meetings = meetings;
        texts = SampleTexts.read(file, new TypeReference<>() {});
    }

    @Override
    public void plan(List<OrganizationUnit> units, Diary diary) {
        for (Recorded committee : texts.recorded()) {
            String id = id(committee.unit(), 1);
            diary.on(day(4, 5), 14, () -> {
                record(committee, id);
                submit(committee.unit(), id);
            });
            diary.on(day(4, 6), 9, () -> decide(committee.unit(), id, "APPROVE", ""));
        }
        renewal(diary);
        returnedProposal(diary);
        texts.meetings()
                .forEach(meeting -> diary.on(
                        meeting.heldOn().isBefore(day(4, 10)) ? day(4, 10) : meeting.heldOn(),
                        16,
                        () -> hold(meeting)));
    }

    private void record(Recorded committee, String id) {
        String drafter = account(committee.unit(), UnitRole.DRAFTER);
        actors.as(drafter, () -> {
            renewals.begin(committee.unit(), drafter);
            renewals.save(id, terms(committee, committee.number(), committee.decidedOn()), drafter);
            String account = account(committee.unit(), UnitRole.COMMITTEE);
            CommitteeCandidate present = renewals.list(id).stream()
                    .filter(each -> account.equals(each.account()))
                    .findFirst()
                    .orElseThrow();
            for (Member member : committee.members()) {
                if (member.account()) {
                    renewals.change(
                            id, present.id(), draft(member, committee.termFrom(), account, present.version()), drafter);
                } else {
                    renewals.add(id, draft(member, committee.termFrom(), null, 0), drafter);
                }
            }
        });
    }

    private static RenewalTerms terms(Recorded committee, @Nullable String number, @Nullable LocalDate decidedOn) {
        return new RenewalTerms(
                number == null ? RenewalKind.RENEWAL : RenewalKind.ESTABLISHMENT,
                number,
                decidedOn,
                "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;\nCăn cứ chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của đơn vị.",
                committee.termFrom(),
                committee.termTo(),
                committee.follower(),
                0);
    }

    private static CandidateDraft draft(
            Member member, @Nullable LocalDate since, @Nullable String account, long version) {
        return new CandidateDraft(
                member.name(), member.position(), member.role(), member.sex(), account, since, false, null, version);
    }

    private void renewal(Diary diary) {
        Recorded committee = committee(RENEWED);
        String id = id(RENEWED, 2);
        String drafter = account(RENEWED, UnitRole.DRAFTER);
        diary.on(day(5, 8), 10, () -> {
            actors.as(drafter, () -> {
                renewals.begin(RENEWED, drafter);
                renewals.save(id, terms(committee, null, null), drafter);
                leave(id, committee, drafter);
                renewals.add(id, draft(texts.newcomer(), null, null, 0), drafter);
            });
            submit(RENEWED, id);
        });
        diary.on(day(5, 10), 15, () -> decide(RENEWED, id, "APPROVE", ""));
    }

    private void leave(String id, Recorded committee, String drafter) {
        CommitteeCandidate leaver = renewals.list(id).stream()
                .filter(each -> each.name().equals(texts.leaver()))
                .findFirst()
                .orElseThrow();
        Member member = committee.members().stream()
                .filter(each -> each.name().equals(texts.leaver()))
                .findFirst()
                .orElseThrow();
        renewals.change(
                id,
                leaver.id(),
                new CandidateDraft(
                        member.name(),
                        member.position(),
                        member.role(),
                        member.sex(),
                        null,
                        committee.termFrom(),
                        true,
                        texts.leaverReason(),
                        leaver.version()),
                drafter);
    }

    private void returnedProposal(Diary diary) {
        Recorded ended = committee(RETURNED);
        Recorded next = new Recorded(
                ended.unit(), "", ended.decidedOn(), day(7, 1), LocalDate.of(2022, 6, 30), ended.follower(), List.of());
        String id = id(RETURNED, 2);
        String drafter = account(RETURNED, UnitRole.DRAFTER);
        diary.on(day(11, 13), 10, () -> {
            actors.as(drafter, () -> {
                renewals.begin(RETURNED, drafter);
                renewals.save(id, terms(next, null, null), drafter);
            });
            submit(RETURNED, id);
        });
        diary.on(day(11, 15), 9, () -> decide(RETURNED, id, "RETURN", texts.returned()));
    }

    private void hold(Meeting meeting) {
        String drafter = account(RENEWED, UnitRole.DRAFTER);
        actors.as(
                drafter,
                () -> meetings.add(
                        RENEWED,
                        new MeetingDraft(meeting.heldOn(), meeting.content(), meeting.attended(), 0),
                        drafter));
    }

    private void submit(String unit, String id) {
        actors.complete(account(unit, UnitRole.DRAFTER), id, PROPOSE, Map.of());
    }

    private void decide(String unit, String id, String decision, String reason) {
        actors.complete(account(unit, UnitRole.HEAD), id, SIGN, Map.of("decision", decision, "reason", reason));
    }

    private Recorded committee(String unit) {
        return texts.recorded().stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static String id(String unit, int serial) {
        return "%d-%s-RENEWAL-%d".formatted(YEAR, unit, serial);
    }

    private static String account(String unit, UnitRole role) {
        return unit.toLowerCase(Locale.ROOT) + "." + role.accountSuffix();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(YEAR, month, day);
    }
}
