package vn.gov.moc.genderequality.consolidation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Knows to whom signed issues go, and keeps how and when each was really sent. */
@Service
@Transactional
public class ConsolidationDispatches {

    private static final int LONGEST = 200;

    private final ConsolidationService consolidations;
    private final ConsolidationDispatchRepository dispatches;
    private final ConsolidationIssues issues;
    private final ConsolidationNotices notices;
    private final ConsolidationProperties properties;
    private final AccessPolicy access;
    private final Clock clock;

    ConsolidationDispatches(
            ConsolidationService consolidations,
            ConsolidationDispatchRepository dispatches,
            ConsolidationIssues issues,
            ConsolidationNotices notices,
            ConsolidationProperties properties,
            AccessPolicy access,
            Clock clock) {
        this.consolidations = consolidations;
        this.dispatches = dispatches;
        this.issues = issues;
        this.notices = notices;
        this.properties = properties;
        this.access = access;
        this.clock = clock;
    }

    /**
     * How an issue was sent, as the desk types it.
     *
     * @param issueNumber none for the valid issue
     * @param recipient one of those it was to go to, or another
     * @param sentOn the day it was sent
     * @param method how, e.g. {@code Trục liên thông văn bản}
     * @param reference the sending's own reference; may be empty
     */
    public record Sent(
            @Nullable Integer issueNumber,
            @Nullable String recipient,
            @Nullable LocalDate sentOn,
            @Nullable String method,
            @Nullable String reference) {}

    /** Notes the configured recipients of the issue just signed, and tells desk and leaders. */
    void dispatch(Consolidation consolidation) {
        consolidation.dispatch();
        UUID issueId = consolidation.validIssue();
        if (issueId == null) {
            throw new IllegalStateException("Nothing was signed for " + consolidation.id());
        }
        properties.dispatchTo().stream()
                .filter(recipient ->
                        dispatches.findByIssueIdAndRecipient(issueId, recipient).isEmpty())
                .forEach(recipient -> dispatches.save(new ConsolidationDispatch(issueId, recipient, clock.instant())));
        notices.dispatched(
                consolidation,
                issues.valid(consolidation.id()).orElseThrow(),
                String.join("; ", properties.dispatchTo()));
    }

    /**
     * The desk records how an issue was sent; the same again changes nothing.
     *
     * @throws InvalidInputException when something is missing, too long, or on a day on which it cannot have been sent
     * @throws ConflictException when it was recorded otherwise before, or is not dispatched yet
     */
    public void record(String id, Sent sent, String actor) {
        access.require(actor, MinistryGroup.DESK);
        Consolidation consolidation = consolidations.locked(id);
        ConsolidationIssue issue = issue(consolidation, sent.issueNumber());
        if (issue.getId().equals(consolidation.validIssue()) && consolidation.state() == ConsolidationState.SIGNED) {
            throw new ConflictException("Báo cáo tổng hợp vừa ký, hệ thống đang chuyển gửi; hãy thử lại sau ít phút.");
        }
        String recipient = TypedText.clean(sent.recipient()).strip();
        String method = TypedText.clean(sent.method()).strip();
        String reference = TypedText.clean(sent.reference()).strip();
        LocalDate day = valid(issue, recipient, sent.sentOn(), method, reference);
        ConsolidationDispatch dispatch = dispatches
                .findByIssueIdAndRecipient(issue.getId(), recipient)
                .orElseGet(() -> dispatches.save(new ConsolidationDispatch(issue.getId(), recipient, clock.instant())));
        if (dispatch.sentOn() == null) {
            dispatch.record(day, method, reference, actor, clock.instant());
        } else if (!dispatch.says(day, method, reference)) {
            throw new ConflictException("Việc gửi báo cáo số %s tới %s đã được ghi là gửi ngày %s."
                    .formatted(issue.documentNumber(), recipient, VietnameseDates.format(dispatch.sentOn())));
        }
    }

    private ConsolidationIssue issue(Consolidation consolidation, @Nullable Integer issueNumber) {
        if (issueNumber != null) {
            return issues.issue(consolidation.id(), issueNumber);
        }
        return issues.of(consolidation.id()).stream()
                .filter(issue -> issue.getId().equals(consolidation.validIssue()))
                .findFirst()
                .orElseThrow(() -> new ConflictException("Báo cáo tổng hợp chưa được ký, chưa có gì để gửi."));
    }

    private LocalDate valid(
            ConsolidationIssue issue, String recipient, @Nullable LocalDate sentOn, String method, String reference) {
        List<FieldProblem> problems = new ArrayList<>();
        if (recipient.isEmpty() || recipient.length() > LONGEST) {
            problems.add(new FieldProblem("recipient", "Nơi nhận phải có từ 1 đến %d ký tự.".formatted(LONGEST)));
        }
        if (method.isEmpty() || method.length() > LONGEST) {
            problems.add(new FieldProblem("method", "Cách gửi phải có từ 1 đến %d ký tự.".formatted(LONGEST)));
        }
        if (reference.length() > LONGEST) {
            problems.add(new FieldProblem("reference", "Số tham chiếu dài quá %d ký tự.".formatted(LONGEST)));
        }
        LocalDate signedOn = LocalDate.ofInstant(issue.signedAt(), Zones.VIETNAM);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        if (sentOn == null || sentOn.isBefore(signedOn) || sentOn.isAfter(today)) {
            problems.add(new FieldProblem(
                    "sentOn",
                    "Ngày gửi phải từ ngày ký (%s) đến hôm nay.".formatted(VietnameseDates.format(signedOn))));
        }
        if (!problems.isEmpty() || sentOn == null) {
            throw new InvalidInputException(problems);
        }
        return sentOn;
    }
}
