package vn.gov.moc.genderequality.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.RefusedException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Heads delegate the signing of certain matters and take it back; nobody else does, delegates least of all. */
@Service
@Transactional
public class DelegationService {

    private final SigningDelegationRepository delegations;
    private final OrganizationUnitRepository units;
    private final DelegationWorkflow workflow;
    private final DelegationNotices notices;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final Clock clock;

    DelegationService(
            SigningDelegationRepository delegations,
            OrganizationUnitRepository units,
            DelegationWorkflow workflow,
            DelegationNotices notices,
            PeopleDirectory people,
            AccessPolicy access,
            Clock clock) {
        this.delegations = delegations;
        this.units = units;
        this.workflow = workflow;
        this.notices = notices;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A head delegates.
     *
     * @throws RefusedException when somebody who signs in the head's stead tries to pass it on
     * @throws InvalidInputException with one problem per field
     * @throws ConflictException when the delegate has one of the matters on one of the days already
     */
    public SigningDelegation grant(DelegationTerms.Typed typed, String actor) {
        String unitCode = TypedText.clean(typed.unit());
        requireHead(unitCode, actor);
        DelegationTerms terms = typed.check(today());
        if (candidates(unitCode).stream().noneMatch(person -> person.id().equals(terms.delegate()))) {
            throw new InvalidInputException(
                    "delegate", "Hãy chọn người của đơn vị mình; thủ trưởng thì không cần được giao ký.");
        }
        units.findLockedByCode(unitCode);
        delegations.overlapping(unitCode, terms.delegate(), terms.matters(), terms.firstDay(), terms.lastDay()).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw new ConflictException(
                            "Người này đã được giao ký loại văn bản đó (%s) từ ngày %s đến ngày %s. Hãy chọn ngày khác, hoặc thu hồi việc giao ký ấy trước."
                                    .formatted(
                                            other.kind().prefix(),
                                            VietnameseDates.format(other.firstDay()),
                                            VietnameseDates.format(other.lastDay())));
                });
        SigningDelegation delegation = delegations.saveAndFlush(
                new SigningDelegation(terms, delegations.countByUnitCode(unitCode) + 1, actor, clock.instant()));
        workflow.granted(delegation.id());
        notices.granted(delegation);
        return delegation;
    }

    /**
     * A head of the unit takes it back; from this moment on the delegate signs nothing.
     *
     * @throws ConflictException when it has ended or was revoked already
     */
    public void revoke(String delegationId, @Nullable String reason, String actor) {
        String unitCode = delegation(delegationId).unitCode();
        requireHead(unitCode, actor);
        end(delegationId, TypedText.reason(reason, "Lý do thu hồi"), actor);
    }

    /** Takes it back, whoever it is that acts: the head himself, or an administrator when one of the two leaves. */
    void end(String delegationId, String text, String actor) {
        units.findLockedByCode(delegation(delegationId).unitCode());
        SigningDelegation delegation = delegations.findLockedById(delegationId).orElseThrow();
        delegation.revoke(text, actor, clock.instant(), today());
        delegations.flush();
        workflow.revoked(delegationId);
        notices.revoked(delegation, text);
    }

    /** Who can be chosen: the unit's people in any role, without its heads, who sign anyway. */
    @Transactional(readOnly = true)
    public List<Person> candidates(String unitCode) {
        List<Person> heads = people.membersOf(UnitRole.HEAD.group(unitCode));
        return Arrays.stream(UnitRole.values())
                .flatMap(role -> people.membersOf(role.group(unitCode)).stream())
                .distinct()
                .filter(person -> !heads.contains(person))
                .toList();
    }

    /** @throws NotFoundException when there is no such delegation */
    @Transactional(readOnly = true)
    public SigningDelegation delegation(String id) {
        return delegations
                .findById(id)
                .orElseThrow(() -> new NotFoundException("Không có việc giao ký %s.".formatted(id)));
    }

    private void requireHead(String unitCode, String actor) {
        if (access.has(actor, UnitRole.HEAD, unitCode)) {
            return;
        }
        Stream<DelegationKind> held =
                delegations.heldBy(actor, unitCode, today()).stream().map(SigningDelegation::kind);
        throw new RefusedException(
                held.anyMatch(DelegationKind.TUQ::equals)
                        ? "Người được ký thừa uỷ quyền không được uỷ quyền lại cho người khác (Nghị định 30/2020/NĐ-CP, Điều 13). Chưa có gì được ghi; đề nghị thủ trưởng đơn vị giao."
                        : "Chỉ thủ trưởng đơn vị được giao hoặc thu hồi việc ký thay; người ký thay không giao lại được. Chưa có gì được ghi.");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
    }
}
