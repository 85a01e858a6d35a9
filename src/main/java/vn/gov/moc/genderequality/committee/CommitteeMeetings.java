package vn.gov.moc.genderequality.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/**
 * Keeps the meetings of the units' committees (chế độ họp định kỳ): a unit's drafters and committee write, whoever sees the unit
 * reads. An entry can be mended at any time; a report keeps what it took over.
 */
@Service
@Transactional
public class CommitteeMeetings {

    private static final int LONGEST_CONTENT = 4_000;
    private static final int MOST_PEOPLE = 1_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2007, 1, 1);

    private final CommitteeMeetingRepository meetings;
    private final OrganizationUnitRepository units;
    private final AccessPolicy access;
    private final Clock clock;

    CommitteeMeetings(
            CommitteeMeetingRepository meetings, OrganizationUnitRepository units, AccessPolicy access, Clock clock) {
        this.meetings = meetings;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Adds a meeting that was held.
     *
     * @throws AccessDeniedException when the person does not write for the unit
     * @throws InvalidInputException when something is missing or cannot be kept
     */
    public CommitteeMeeting add(String unitCode, MeetingDraft draft, String actor) {
        requireWrites(unitCode, actor);
        if (!units.existsById(unitCode)) {
            throw new NotFoundException("Không có đơn vị %s.".formatted(unitCode));
        }
        return save(new CommitteeMeeting(unitCode), draft, actor);
    }

    /**
     * Describes a meeting anew.
     *
     * @throws InvalidInputException when something is missing or cannot be kept
     * @throws ConflictException when somebody saved in between
     */
    public CommitteeMeeting change(UUID id, MeetingDraft draft, String actor) {
        CommitteeMeeting meeting = writable(id, actor);
        meeting.requireVersion(draft.version());
        return save(meeting, draft, actor);
    }

    private CommitteeMeeting save(CommitteeMeeting meeting, MeetingDraft draft, String actor) {
        FieldProblems problems = new FieldProblems();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        LocalDate day = draft.heldOn();
        Integer attended = draft.attended();
        String content = problems.text("content", draft.content(), LONGEST_CONTENT, "Nội dung cuộc họp");
        problems.require("heldOn", day != null, "Hãy nhập ngày họp.")
                .require(
                        "heldOn",
                        day == null || (!day.isAfter(today) && !day.isBefore(FIRST_DAY)),
                        "Chỉ ghi cuộc họp đã diễn ra; ngày họp không được sau hôm nay.")
                .require("content", !content.isEmpty(), "Hãy nhập nội dung cuộc họp.")
                .require("attended", attended != null, "Hãy nhập số người dự.")
                .require(
                        "attended",
                        attended == null || (attended >= 1 && attended <= MOST_PEOPLE),
                        "Số người dự phải là số nguyên từ 1 đến 1.000.");
        problems.refuse();
        meeting.describe(
                Objects.requireNonNull(day), content, Objects.requireNonNull(attended), actor, clock.instant());
        return meetings.saveAndFlush(meeting);
    }

    /**
     * Takes a meeting out; the audit keeps it.
     *
     * @throws ConflictException when somebody saved in between
     */
    public void remove(UUID id, long version, String actor) {
        CommitteeMeeting meeting = writable(id, actor);
        meeting.requireVersion(version);
        meetings.delete(meeting);
    }

    private CommitteeMeeting writable(UUID id, String actor) {
        CommitteeMeeting meeting = readable(id, actor);
        requireWrites(meeting.unitCode(), actor);
        return meeting;
    }

    /** @throws AccessDeniedException when the person does not write for the unit */
    @Transactional(readOnly = true)
    public void requireWrites(String unitCode, String user) {
        if (!writes(unitCode, user)) {
            throw new AccessDeniedException("meetings of " + unitCode);
        }
    }

    /** Whether the person writes the unit's entries. */
    public boolean writes(String unitCode, String user) {
        return access.has(user, UnitRole.DRAFTER, unitCode) || access.has(user, UnitRole.COMMITTEE, unitCode);
    }

    /**
     * The meeting, for whoever sees its unit.
     *
     * @throws AccessDeniedException when the person does not
     * @throws NotFoundException when there is none
     */
    @Transactional(readOnly = true)
    public CommitteeMeeting readable(UUID id, String user) {
        CommitteeMeeting meeting =
                meetings.findById(id).orElseThrow(() -> new NotFoundException("Không có cuộc họp này."));
        access.requireSeesUnit(user, meeting.unitCode());
        return meeting;
    }

    /** The unit's newest meetings; the caller has checked who may know. */
    @Transactional(readOnly = true)
    public List<CommitteeMeeting> latest(String unitCode) {
        return meetings.findTop50ByUnitCodeOrderByHeldOnDescIdAsc(unitCode);
    }

    /** What was held from the first to the last day, the newest first; whoever asks. */
    @Transactional(readOnly = true)
    public List<CommitteeMeeting> held(String unitCode, LocalDate first, LocalDate last) {
        return meetings.findByUnitCodeAndHeldOnBetweenOrderByHeldOnDescIdAsc(unitCode, first, last);
    }
}
