package vn.gov.moc.genderequality.guidance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.document.StoredFile;
import vn.gov.moc.genderequality.document.StoredFiles;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Moves the year's guidance from the desk's draft to the units' confirmed receipts. */
@Service
@Transactional
public class GuidanceService {

    static final String OWNER_PREFIX = "guidance:";

    /** A letter's number: number/issuer-drafting unit (Nghị định 30/2020/NĐ-CP, phụ lục I). */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}/[\\p{Lu}\\d]+(-[\\p{Lu}\\d&]+)*");

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_BODY = 100_000;

    /** After so many reminders the laggards are left to the dashboard. */
    private static final int MOST_REMINDERS = 5;

    private final GuidanceRepository guidances;
    private final GuidanceDecisionRepository decisions;
    private final GuidanceReceiptRepository receipts;
    private final SampleGuidance sample;
    private final GuidanceNotices notices;
    private final StoredFiles files;
    private final CycleService cycles;
    private final AccessPolicy access;
    private final Clock clock;

    GuidanceService(
            GuidanceRepository guidances,
            GuidanceDecisionRepository decisions,
            GuidanceReceiptRepository receipts,
            SampleGuidance sample,
            GuidanceNotices notices,
            StoredFiles files,
            CycleService cycles,
            AccessPolicy access,
            Clock clock) {
        this.guidances = guidances;
        this.decisions = decisions;
        this.receipts = receipts;
        this.sample = sample;
        this.notices = notices;
        this.files = files;
        this.cycles = cycles;
        this.access = access;
        this.clock = clock;
    }

    static String owner(int year) {
        return OWNER_PREFIX + year;
    }

    /** Begins the year's guidance with the last issued letter to work from, or the letter of 2017; once. */
    public void begin(int year) {
        cycles.cycle(year);
        if (!guidances.existsById(year)) {
            guidances.save(guidances
                    .findFirstByStateAndYearLessThanOrderByYearDesc(GuidanceState.ISSUED, year)
                    .map(last -> new Guidance(year, last.subject(), last.body()))
                    .orElseGet(() -> new Guidance(year, sample.subject(), sample.body())));
        }
    }

    /**
     * Saves the desk's draft; it may be incomplete.
     *
     * @throws InvalidInputException when a field is too long or malformed
     * @throws ConflictException when somebody saved in between, or the guidance is not being drafted
     */
    public void saveDraft(int year, GuidanceDraft draft, String actor) {
        access.require(actor, MinistryGroup.DESK);
        Guidance guidance = guidance(year);
        if (guidance.version() != draft.version()) {
            throw new ConflictException(
                    "Người khác vừa lưu văn bản này. Nội dung vừa nhập vẫn còn trên màn hình; hãy tải lại để xem bản mới.");
        }
        String number = TypedText.clean(draft.number()).strip();
        String subject = TypedText.clean(draft.subject()).strip();
        String body = TypedText.clean(draft.body()).strip();
        List<FieldProblem> problems = new ArrayList<>();
        if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
            problems.add(new FieldProblem("number", "Số, ký hiệu phải có dạng như 763/BXD-TCCB."));
        }
        LocalDate issuedOn = draft.issuedOn();
        if (issuedOn != null && issuedOn.getYear() != year && issuedOn.getYear() != year - 1) {
            problems.add(new FieldProblem(
                    "issuedOn", "Ngày ban hành phải trong năm %d hoặc năm liền trước.".formatted(year)));
        }
        if (subject.length() > LONGEST_SUBJECT) {
            problems.add(new FieldProblem(
                    "subject", "Trích yếu dài quá %s ký tự.".formatted(TypedText.number(LONGEST_SUBJECT))));
        }
        if (body.length() > LONGEST_BODY) {
            problems.add(
                    new FieldProblem("body", "Nội dung dài quá %s ký tự.".formatted(TypedText.number(LONGEST_BODY))));
        }
        refuse(problems);
        guidance.write(number, issuedOn, subject, body);
        guidances.saveAndFlush(guidance);
    }

    /**
     * The desk sends its draft to the ministry's committee.
     *
     * @throws InvalidInputException when a part of the letter is missing
     */
    public void submit(int year, String actor) {
        access.require(actor, MinistryGroup.DESK);
        Guidance guidance = guidance(year);
        List<FieldProblem> problems = new ArrayList<>();
        require(problems, "number", !guidance.number().isEmpty(), "Hãy nhập số, ký hiệu văn bản.");
        require(problems, "issuedOn", guidance.issuedOn() != null, "Hãy nhập ngày ban hành.");
        require(problems, "subject", !guidance.subject().isEmpty(), "Hãy nhập trích yếu.");
        require(problems, "body", !guidance.body().isEmpty(), "Hãy nhập nội dung văn bản.");
        refuse(problems);
        guidance.submit();
        notices.waiting(guidance, MinistryGroup.COMMITTEE);
    }

    private static void require(List<FieldProblem> problems, String field, boolean holds, String message) {
        if (!holds) {
            problems.add(new FieldProblem(field, message));
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** The ministry's committee approves or returns. */
    public void review(int year, Decision decision, String actor) {
        access.require(actor, MinistryGroup.COMMITTEE);
        Guidance guidance = guidance(year);
        record(year, GuidanceStep.COMMITTEE, decision, actor);
        guidance.review(decision.approved());
        if (decision.approved()) {
            notices.waiting(guidance, MinistryGroup.DIRECTOR);
        } else {
            notices.returned(guidance, decision.reason());
        }
    }

    /** The director signs, which freezes the year's plan, or returns. */
    public void sign(int year, Decision decision, String actor) {
        access.require(actor, MinistryGroup.DIRECTOR);
        Guidance guidance = guidance(year);
        record(year, GuidanceStep.DIRECTOR, decision, actor);
        if (decision.approved()) {
            guidance.sign(actor, clock.instant());
            cycles.run(year);
        } else {
            guidance.refuseSignature();
            notices.returned(guidance, decision.reason());
        }
    }

    private void record(int year, GuidanceStep step, Decision decision, String actor) {
        decisions.save(new GuidanceDecision(year, step, decision, actor, clock.instant()));
    }

    /** Sends the signed letter to every unit of the year; a unit that has it does not get it again. */
    public void send(int year) {
        Guidance guidance = guidance(year);
        guidance.require(GuidanceState.ISSUED);
        Instant now = clock.instant();
        for (String unitCode : cycles.cycle(year).unitCodes()) {
            if (!receipts.existsById(new GuidanceReceipt.Key(year, unitCode))) {
                receipts.save(new GuidanceReceipt(year, unitCode, now));
                notices.sent(guidance, unitCode);
            }
        }
    }

    /**
     * A unit's head confirms receipt for his unit.
     *
     * @throws AccessDeniedException when the actor heads no unit that got the letter
     */
    public void acknowledge(int year, String actor) {
        List<GuidanceReceipt> own = receipts.findByYearAndUnitCodeIn(year, access.unitsOf(actor, UnitRole.HEAD));
        if (own.isEmpty()) {
            throw new AccessDeniedException("guidance " + year);
        }
        own.forEach(receipt -> receipt.acknowledge(actor, clock.instant()));
    }

    /**
     * Reminds the heads who have not confirmed yet.
     *
     * @return whether the matter is settled: all have confirmed, or were reminded often enough
     */
    public boolean remindLaggards(int year) {
        Guidance guidance = guidance(year);
        List<GuidanceReceipt> laggards = receipts.findByYearAndAcknowledgedAtIsNull(year);
        if (laggards.isEmpty() || guidance.reminders() >= MOST_REMINDERS) {
            return true;
        }
        guidance.countReminder();
        laggards.forEach(receipt -> notices.acknowledgementDue(guidance, receipt.unitCode()));
        return false;
    }

    /** Attaches a file to the draft. */
    public StoredFile attach(int year, String name, byte[] content, String actor) {
        requireDrafting(year, actor);
        return files.store(owner(year), name, content, actor);
    }

    /** Removes a file from the draft. */
    public void removeAttachment(int year, UUID fileId, String actor) {
        requireDrafting(year, actor);
        if (!files.get(fileId).owner().equals(owner(year))) {
            throw new NotFoundException("Văn bản hướng dẫn không có tệp này.");
        }
        files.delete(fileId);
    }

    private void requireDrafting(int year, String actor) {
        access.require(actor, MinistryGroup.DESK);
        guidance(year).require(GuidanceState.DRAFTING);
    }

    /** Whether the person may read the letter: the ministry always, units once it was sent to them. */
    @Transactional(readOnly = true)
    public boolean mayRead(int year, String user) {
        Set<String> units = access.unitsOf(user);
        return access.seesAllUnits(user)
                || !receipts.findByYearAndUnitCodeIn(year, units).isEmpty();
    }

    /** The issued letter for the person's home page, if he may read it. */
    @Transactional(readOnly = true)
    public Optional<GuidanceSummary> summary(int year, String user) {
        return guidances
                .findById(year)
                .filter(guidance -> guidance.state() == GuidanceState.ISSUED && mayRead(year, user))
                .map(guidance -> new GuidanceSummary(
                        year, guidance.subject(), "/guidances/" + year, mayAcknowledge(year, user)));
    }

    boolean mayAcknowledge(int year, String user) {
        return receipts.findByYearAndUnitCodeIn(year, access.unitsOf(user, UnitRole.HEAD)).stream()
                .anyMatch(receipt -> receipt.acknowledgedAt() == null);
    }

    /** @throws AccessDeniedException when the person may not read the letter (yet) */
    @Transactional(readOnly = true)
    public Guidance readableGuidance(int year, String user) {
        Guidance guidance = guidance(year);
        if (!mayRead(year, user)) {
            throw new AccessDeniedException("guidance " + year);
        }
        return guidance;
    }

    /** @throws NotFoundException when the year has no guidance */
    @Transactional(readOnly = true)
    public Guidance guidance(int year) {
        return guidances
                .findById(year)
                .orElseThrow(() -> new NotFoundException("Năm %d chưa có văn bản hướng dẫn.".formatted(year)));
    }
}
