package vn.gov.moc.genderequality.unitreport;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Later due dates: a unit asks, the director decides. */
@Service
@Transactional
public class ExtensionService {

    private final ReportExtensionRepository extensions;
    private final ReportService reports;
    private final ReportWorkflow workflow;
    private final ReportNotices notices;
    private final AccessPolicy access;
    private final Clock clock;

    ExtensionService(
            ReportExtensionRepository extensions,
            ReportService reports,
            ReportWorkflow workflow,
            ReportNotices notices,
            AccessPolicy access,
            Clock clock) {
        this.extensions = extensions;
        this.reports = reports;
        this.workflow = workflow;
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The unit's drafter or head asks for a later due day.
     *
     * @throws InvalidInputException when the day is not after the present due day, or after the period's last day
     * @throws ConflictException when a request already waits, or the report is not with the unit
     */
    public void request(String reportId, @Nullable LocalDate dueOn, @Nullable String reason, String actor) {
        UnitReport report = reports.locked(reportId);
        if (!access.has(actor, UnitRole.HEAD, report.unitCode())) {
            access.require(actor, UnitRole.DRAFTER, report.unitCode());
        }
        if (report.correction()) {
            throw new ConflictException("Bản đính chính không có hạn nộp, không cần gia hạn.");
        }
        if (!report.awaited()) {
            throw new ConflictException("Báo cáo không còn ở đơn vị, không cần gia hạn.");
        }
        requireAllowed(report, dueOn, "dueOn");
        String text = TypedText.reason(reason, "Lý do xin gia hạn");
        if (extensions
                .findByReportIdAndState(reportId, ExtensionState.REQUESTED)
                .isPresent()) {
            throw new ConflictException("Đơn vị đã có một đề nghị gia hạn đang chờ quyết định.");
        }
        extensions.saveAndFlush(new ReportExtension(reportId, dueOn, text, actor, clock.instant()));
        workflow.extensionRequested(reportId);
        notices.extensionRequested(report, dueOn, text);
    }

    /**
     * The director grants the day asked for, or another one, or refuses with a reason.
     *
     * @param grantedUntil ISO date; none means the day asked for
     * @throws InvalidInputException when the day is not allowed
     */
    public void decide(String reportId, Decision decision, @Nullable String grantedUntil, String actor) {
        UnitReport report = reports.locked(reportId);
        access.require(actor, MinistryGroup.DIRECTOR);
        ReportExtension extension = extensions
                .findByReportIdAndState(reportId, ExtensionState.REQUESTED)
                .orElseThrow(() -> new ConflictException("Đề nghị gia hạn này đã được quyết định."));
        if (decision.approved()) {
            LocalDate dueOn =
                    grantedUntil == null || grantedUntil.isBlank() ? extension.requestedDueOn() : parse(grantedUntil);
            requireAllowed(report, dueOn, "grantedUntil");
            report.extend(dueOn);
            extension.grant(dueOn, decision.reason(), actor, clock.instant());
            workflow.dueDateMoved(reportId);
        } else {
            extension.refuse(decision.reason(), actor, clock.instant());
        }
        notices.extensionDecided(report, decision);
    }

    private static void requireAllowed(UnitReport report, @Nullable LocalDate dueOn, String field) {
        if (dueOn == null || !dueOn.isAfter(report.dueOn()) || dueOn.isAfter(report.lastDay())) {
            throw new InvalidInputException(
                    field,
                    "Hạn mới phải sau hạn hiện tại (%s) và không sau ngày khoá kỳ báo cáo (%s)."
                            .formatted(report.dueText(), report.closesText()));
        }
    }

    private static LocalDate parse(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("grantedUntil", "Ngày gia hạn không đúng dạng năm-tháng-ngày.");
        }
    }
}
