package vn.gov.moc.genderequality.committee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.SigningAuthorities;
import vn.gov.moc.genderequality.organization.SigningAuthority;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRegister;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.RefusedException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Moves the renewal of a unit's committee from the list to the signed decision, which changes who works as the committee. */
@Service
@Transactional
public class CommitteeRenewals {

    static final Set<RenewalState> OPEN = EnumSet.of(RenewalState.PROPOSING, RenewalState.SIGNING);

    private final CommitteeRenewalRepository renewals;
    private final CommitteeCandidateRepository candidates;
    private final RenewalDecisionRepository decisions;
    private final CommitteeDecisionRepository signed;
    private final Committees committees;
    private final CommitteePeople committeePeople;
    private final CommitteePaperProperties properties;
    private final RenewalChecks checks;
    private final RenewalNotices notices;
    private final RenewalWorkflow workflow;
    private final UnitRegister register;
    private final OrganizationUnitRepository units;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final SigningAuthorities authorities;
    private final CanonicalJson json;
    private final Clock clock;

    CommitteeRenewals(
            CommitteeRenewalRepository renewals,
            CommitteeCandidateRepository candidates,
            RenewalDecisionRepository decisions,
            CommitteeDecisionRepository signed,
            Committees committees,
            CommitteePeople committeePeople,
            CommitteePaperProperties properties,
            RenewalChecks checks,
            RenewalNotices notices,
            RenewalWorkflow workflow,
            UnitRegister register,
            OrganizationUnitRepository units,
            PeopleDirectory people,
            AccessPolicy access,
            SigningAuthorities authorities,
            CanonicalJson json,
            Clock clock) {
        this.renewals = renewals;
        this.candidates = candidates;
        this.decisions = decisions;
        this.signed = signed;
        this.committees = committees;
        this.committeePeople = committeePeople;
        this.properties = properties;
        this.checks = checks;
        this.notices = notices;
        this.workflow = workflow;
        this.register = register;
        this.units = units;
        this.people = people;
        this.access = access;
        this.authorities = authorities;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A drafter of the unit begins; the list holds who is in the committee now: by the decision in force, else by its group.
     *
     * @return the renewal's id, e.g. {@code 2017-VPB-RENEWAL-1}
     * @throws ConflictException when one is open already, or the unit has ceased
     */
    public String begin(String unitCode, String actor) {
        access.require(actor, UnitRole.DRAFTER, unitCode);
        OrganizationUnit unit = units.findLockedByCode(unitCode).orElseThrow(() -> notFound(unitCode));
        if (!unit.active()) {
            throw new ConflictException("%s đã ngừng hoạt động, không kiện toàn Ban được.".formatted(unit.name()));
        }
        renewals.findByUnitCodeAndStateIn(unitCode, OPEN).stream().findFirst().ifPresent(open -> {
            throw new ConflictException(
                    "Đơn vị đang có một đợt kiện toàn chưa xong (%s, %s). Hãy hoàn thành hoặc rút đợt đó trước."
                            .formatted(open.id(), open.state().label().toLowerCase(Locale.ROOT)));
        });
        Instant now = clock.instant();
        int year = Year.from(now.atZone(Zones.VIETNAM)).getValue();
        Optional<CommitteeSnapshot> present = committees.latest(unitCode);
        CommitteeRenewal renewal = new CommitteeRenewal(
                unit,
                renewals.lastSerial(unitCode, year) + 1,
                present.isEmpty() ? RenewalKind.ESTABLISHMENT : RenewalKind.RENEWAL,
                actor,
                now);
        renewal.begin(
                String.join("\n", properties.grounds()),
                present.map(CommitteeSnapshot::follower).orElse(""));
        renewals.saveAndFlush(renewal);
        if (present.isPresent()) {
            present.get().members().forEach(member -> take(renewal, member));
        } else {
            committeePeople.group(unitCode).forEach(account -> take(renewal, account));
        }
        candidates.flush();
        workflow.requested(renewal);
        notices.begun(renewal, actor);
        return renewal.id();
    }

    private void take(CommitteeRenewal renewal, CommitteeSnapshot.Member member) {
        CandidateDraft draft = new CandidateDraft(
                member.name(),
                member.position(),
                member.role(),
                member.sex(),
                member.account(),
                member.since(),
                false,
                "",
                0);
        CommitteeCandidate candidate = new CommitteeCandidate(renewal, nextPlace(renewal), true);
        candidate.describe(draft, member.name(), member.position(), member.account(), "");
        candidates.saveAndFlush(candidate);
    }

    private void take(CommitteeRenewal renewal, String account) {
        CandidateDraft draft = new CandidateDraft(null, null, null, null, null, null, false, null, 0);
        CommitteeCandidate candidate = new CommitteeCandidate(renewal, nextPlace(renewal), false);
        candidate.describe(draft, people.nameOf(account), "", account, "");
        candidates.saveAndFlush(candidate);
    }

    private int nextPlace(CommitteeRenewal renewal) {
        return list(renewal.id()).stream()
                        .mapToInt(CommitteeCandidate::place)
                        .max()
                        .orElse(0)
                + 1;
    }

    /**
     * Saves what stands beside the members; it may be incomplete.
     *
     * @throws InvalidInputException when something cannot be kept
     * @throws ConflictException when somebody saved in between, or the list is not being written
     */
    public void save(String id, RenewalTerms terms, String actor) {
        CommitteeRenewal renewal = drafted(id, actor);
        checks.write(renewal, terms);
        renewals.saveAndFlush(renewal);
    }

    /**
     * Adds somebody to the list.
     *
     * @return his id
     * @throws InvalidInputException when something cannot be kept
     * @throws ConflictException when the list is not being written
     */
    public UUID add(String id, CandidateDraft draft, String actor) {
        CommitteeRenewal renewal = drafted(id, actor);
        checks.requireRoom(list(id));
        CommitteeCandidate candidate = new CommitteeCandidate(renewal, nextPlace(renewal), false);
        checks.write(renewal, candidate, draft);
        return candidates.saveAndFlush(candidate).id();
    }

    /**
     * Changes what is said of somebody, or that he leaves.
     *
     * @throws InvalidInputException when something cannot be kept
     * @throws ConflictException when somebody saved in between, or the list is not being written
     */
    public void change(String id, UUID candidateId, CandidateDraft draft, String actor) {
        CommitteeRenewal renewal = drafted(id, actor);
        CommitteeCandidate candidate = candidate(id, candidateId);
        candidate.requireVersion(draft.version());
        checks.write(renewal, candidate, draft);
        candidates.saveAndFlush(candidate);
    }

    /**
     * Takes somebody from the list who is not in the committee.
     *
     * @throws ConflictException when he is in it, or somebody saved in between, or the list is not being written
     */
    public void remove(String id, UUID candidateId, long version, String actor) {
        drafted(id, actor);
        CommitteeCandidate candidate = candidate(id, candidateId);
        candidate.requireVersion(version);
        if (candidate.present()) {
            throw new ConflictException(
                    "%s đang ở trong Ban nên không xóa được; hãy đánh dấu thôi tham gia và ghi lý do."
                            .formatted(candidate.name()));
        }
        candidates.delete(candidate);
    }

    /**
     * The drafter hands the list to the head.
     *
     * @throws InvalidInputException when something is missing; one problem for each field
     */
    public void submit(String id, String actor) {
        CommitteeRenewal renewal = drafted(id, actor);
        checks.requireComplete(renewal, list(id), today());
        renewal.submit(committeePeople.group(renewal.unitCode()), clock.instant());
        notices.waiting(renewal, actor);
    }

    /**
     * The head, or somebody in his stead, signs the decision or sends the list back. With the signature the group of the
     * unit's committee has exactly the members' accounts, and the decision its number and an immutable snapshot.
     *
     * @throws ConflictException when the group, or an account on the list, was changed since the list was handed on
     */
    public void sign(String id, Decision decision, String actor) {
        register.lock();
        CommitteeRenewal renewal = locked(id);
        OrganizationUnit unit = units.findById(renewal.unitCode()).orElseThrow();
        SigningAuthority authority = authorities.require(actor, unit, SigningMatter.COMMITTEE_DECISION);
        renewal.require(RenewalState.SIGNING);
        Instant now = clock.instant();
        decisions.save(new RenewalDecision(renewal, decision, actor, authority.onBehalfOf(), now));
        if (decision.approved()) {
            issue(renewal, unit, authority, now);
        } else {
            renewal.giveBack(now);
            notices.returned(renewal, decision.reason(), actor);
        }
    }

    private void issue(CommitteeRenewal renewal, OrganizationUnit unit, SigningAuthority authority, Instant now) {
        List<CommitteeCandidate> list = list(renewal.id());
        checks.requireComplete(renewal, list, today());
        Set<String> members = accounts(list);
        Set<String> left = CommitteePeople.without(renewal.groupSubmitted(), members);
        committeePeople.seat(unit.code(), members, renewal.groupSubmitted());
        CommitteeSnapshot snapshot = snapshot(renewal, list, unit, authority, now);
        String content = json.write(snapshot);
        signed.saveAndFlush(new CommitteeDecision(snapshot, content, CanonicalJson.sha256(content)));
        renewal.renew(now);
        notices.signed(renewal, snapshot, left, authority.signer());
    }

    private CommitteeSnapshot snapshot(
            CommitteeRenewal renewal,
            List<CommitteeCandidate> list,
            OrganizationUnit unit,
            SigningAuthority authority,
            Instant now) {
        LocalDate day = Objects.requireNonNullElse(renewal.decidedOn(), LocalDate.ofInstant(now, Zones.VIETNAM));
        String number = renewal.decisionNumber().isEmpty() ? nextNumber(unit, day) : renewal.decisionNumber();
        return CommitteeSnapshot.of(
                renewal,
                list,
                unit,
                number,
                day,
                committees.inForce(unit.code()).map(CommitteeDecision::text).orElse(""),
                authority,
                people.nameOf(authority.signer()),
                now);
    }

    /** The next of the series that the unit has not given by hand. */
    private String nextNumber(OrganizationUnit unit, LocalDate day) {
        String number;
        do {
            number = "%02d/QĐ-%s".formatted(signed.takeNumber(unit.code(), day.getYear()), unit.abbreviation());
        } while (checks.used(unit.code(), number, day));
        return number;
    }

    /**
     * A drafter or the head gives the renewal up; what was written stays.
     *
     * @param reason why, 1–2,000 characters
     * @throws ConflictException when it is signed or given up already
     */
    public void withdraw(String id, @Nullable String reason, String actor) {
        requireSees(id, actor);
        CommitteeRenewal renewal = locked(id);
        if (!mayEnd(renewal, actor)) {
            throw new RefusedException("Chỉ cán bộ soạn thảo và thủ trưởng đơn vị được rút đợt kiện toàn.");
        }
        end(renewal, TypedText.reason(reason, "Lý do rút"), actor);
    }

    /** The renewal ends without a decision; the caller has checked who may. */
    void end(CommitteeRenewal renewal, String reason, String actor) {
        renewal.withdraw(actor, reason, clock.instant());
        renewals.saveAndFlush(renewal);
        workflow.withdrawn(renewal.id());
        notices.withdrawn(renewal, actor);
    }

    /** Whether the person may give it up now. */
    boolean mayWithdraw(CommitteeRenewal renewal, String user) {
        return renewal.state().open() && mayEnd(renewal, user);
    }

    private boolean mayEnd(CommitteeRenewal renewal, String user) {
        return access.has(user, UnitRole.DRAFTER, renewal.unitCode())
                || access.has(user, UnitRole.HEAD, renewal.unitCode());
    }

    /** @throws NotFoundException when there is no such renewal */
    @Transactional(readOnly = true)
    public CommitteeRenewal renewal(String id) {
        return renewals.findById(id).orElseThrow(() -> notFound(id));
    }

    /**
     * The renewal, for those who see its unit; an id that is made up tells a stranger nothing.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person does not see the unit the id names
     * @throws NotFoundException when there is no such renewal
     */
    @Transactional(readOnly = true)
    public CommitteeRenewal readable(String id, String user) {
        requireSees(id, user);
        return renewal(id);
    }

    private void requireSees(String id, String user) {
        CommitteeRenewal.unitOf(id)
                .ifPresentOrElse(unit -> access.requireSeesUnit(user, unit), () -> access.requireSeesAnyUnit(user));
    }

    /** Who is on its list, in order. */
    @Transactional(readOnly = true)
    public List<CommitteeCandidate> list(String id) {
        return candidates.findByRenewalIdOrderByPlace(id);
    }

    /** @throws NotFoundException when nobody of this id is on the renewal's list */
    @Transactional(readOnly = true)
    CommitteeCandidate candidate(String id, UUID candidateId) {
        return candidates
                .findByIdAndRenewalId(candidateId, id)
                .orElseThrow(() -> new NotFoundException("Người này không còn trong danh sách; có thể vừa được xóa."));
    }

    /** The accounts of those who are to be in the committee. */
    static Set<String> accounts(List<CommitteeCandidate> list) {
        return list.stream()
                .filter(each -> !each.leaving())
                .map(CommitteeCandidate::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private CommitteeRenewal drafted(String id, String actor) {
        requireSees(id, actor);
        CommitteeRenewal renewal = locked(id);
        access.require(actor, UnitRole.DRAFTER, renewal.unitCode());
        renewal.require(RenewalState.PROPOSING);
        return renewal;
    }

    private CommitteeRenewal locked(String id) {
        return renewals.findLockedById(id).orElseThrow(() -> notFound(id));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
    }

    private static NotFoundException notFound(String what) {
        return new NotFoundException("Không có đợt kiện toàn hoặc đơn vị %s.".formatted(what));
    }
}
