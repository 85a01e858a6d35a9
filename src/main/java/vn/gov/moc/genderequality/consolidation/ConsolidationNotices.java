package vn.gov.moc.genderequality.consolidation;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.notification.Notice;
import vn.gov.moc.genderequality.notification.Notifications;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.unitreport.ReportAccepted;

/** Tells the ministry's people that the consolidated report waits for them, or that something happened to it. */
@Component
class ConsolidationNotices {

    private final Notifications notifications;
    private final PeopleDirectory people;
    private final CycleService cycles;

    ConsolidationNotices(Notifications notifications, PeopleDirectory people, CycleService cycles) {
        this.notifications = notifications;
        this.people = people;
        this.cycles = cycles;
    }

    /** The desk has it to write: for the first time, or to replace what was dispatched. */
    void begun(Consolidation consolidation) {
        String reason = consolidation.revisionReason();
        tell(
                consolidation,
                MinistryGroup.DESK,
                "begun:" + consolidation.round(),
                reason == null
                        ? "Lập báo cáo tổng hợp " + label(consolidation)
                        : "Lập bản thay thế báo cáo tổng hợp " + label(consolidation),
                reason == null
                        ? "Kỳ báo cáo đã kết thúc. Đề nghị Vụ TCCB lập báo cáo tổng hợp của Bộ."
                        : "Báo cáo tổng hợp đã gửi cần được thay thế. Lý do: " + reason);
    }

    void waiting(Consolidation consolidation, MinistryGroup group) {
        tell(
                consolidation,
                group,
                "waiting:%s:%d".formatted(group.id(), consolidation.round()),
                "Báo cáo tổng hợp %s chờ xử lý".formatted(label(consolidation)),
                "Dự thảo báo cáo tổng hợp của Bộ về %s đang chờ ý kiến.".formatted(label(consolidation)));
    }

    void returned(Consolidation consolidation, ConsolidationStep step, String reason) {
        tell(
                consolidation,
                MinistryGroup.DESK,
                "returned:" + consolidation.round(),
                "Trả lại báo cáo tổng hợp " + label(consolidation),
                "%s trả lại dự thảo báo cáo tổng hợp. Lý do: %s".formatted(step.label(), reason));
    }

    /** What was frozen does not hold the report that has just come in; once it is dispatched it will be replaced. */
    void outdated(Consolidation consolidation, ReportAccepted accepted) {
        tell(
                consolidation,
                MinistryGroup.DESK,
                "outdated:%s:%s".formatted(accepted.reportId(), accepted.documentNumber()),
                "Báo cáo của %s đến sau khi trình báo cáo tổng hợp".formatted(accepted.unitName()),
                "Báo cáo số %s của %s được chấp nhận sau khi báo cáo tổng hợp %s đã trình; nội dung đang trình không thay đổi. Sau khi gửi, hệ thống sẽ giao lập bản thay thế."
                        .formatted(accepted.documentNumber(), accepted.unitName(), label(consolidation)));
    }

    /** The report that has just come in is in the draft already. */
    void counted(Consolidation consolidation, ReportAccepted accepted) {
        tell(
                consolidation,
                MinistryGroup.DESK,
                "counted:%s:%s".formatted(accepted.reportId(), accepted.documentNumber()),
                "Báo cáo của %s đã vào dự thảo tổng hợp".formatted(accepted.unitName()),
                "Báo cáo số %s của %s vừa được chấp nhận; số liệu đã có trong dự thảo báo cáo tổng hợp %s đang soạn."
                        .formatted(accepted.documentNumber(), accepted.unitName(), label(consolidation)));
    }

    void dispatched(Consolidation consolidation, ConsolidationSnapshot issue, String recipients) {
        Stream.of(MinistryGroup.DESK, MinistryGroup.LEADER)
                .forEach(group -> tell(
                        consolidation,
                        group,
                        "dispatched:" + issue.issueNumber(),
                        "Báo cáo tổng hợp %s đã ký, số %s".formatted(label(consolidation), issue.documentNumber()),
                        "Báo cáo số %s đã được ký và chuyển gửi: %s.".formatted(issue.documentNumber(), recipients)));
    }

    private void tell(Consolidation consolidation, MinistryGroup group, String what, String subject, String body) {
        notifications.send(
                people.membersOf(group.id()),
                new Notice(
                        "consolidation-%s:%s".formatted(consolidation.id(), what),
                        subject,
                        body,
                        "/consolidations/" + consolidation.id(),
                        null));
    }

    /** E.g. {@code Báo cáo tổng hợp sơ kết 6 tháng đầu năm 2017}. */
    String title(Consolidation consolidation) {
        return "Báo cáo tổng hợp " + label(consolidation);
    }

    private String label(Consolidation consolidation) {
        return cycles.period(consolidation.id()).label();
    }
}
