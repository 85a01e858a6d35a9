package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.Numbers;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.unitreport.ReportStep;

/**
 * Says in words where a report stands, who holds it, how it stands to its due date and why. Days late are counted as the
 * reminders count them: from the first late day, which is day 0.
 */
final class ReportWords {

    private static final int SOON = 7;

    private final ReportStanding report;
    private final LocalDate today;

    ReportWords(ReportStanding report, LocalDate today) {
        this.report = report;
        this.today = today;
    }

    Lateness lateness() {
        if (report.awaited()) {
            int days = report.daysLate(today);
            return days >= 0 ? Lateness.OVERDUE : days >= -SOON ? Lateness.DUE_SOON : Lateness.NOT_DUE;
        }
        if (!report.handedIn() || report.submittedAt() == null) {
            return Lateness.NONE;
        }
        return report.late() ? Lateness.LATE : Lateness.ON_TIME;
    }

    String latenessLabel() {
        int days = report.daysLate(today);
        return switch (lateness()) {
            case NONE -> "";
            case NOT_DUE, DUE_SOON -> "còn %d ngày".formatted(-days);
            case OVERDUE -> days == 0 ? "quá hạn từ hôm nay" : "quá hạn %s ngày".formatted(Numbers.text(days));
            case ON_TIME -> "nộp đúng hạn";
            case LATE ->
                days == 0 ? "nộp muộn trong ngày đầu quá hạn" : "nộp muộn %s ngày".formatted(Numbers.text(days));
        };
    }

    String stageLabel() {
        String label = report.stage().label();
        return report.correction() ? "Đính chính: " + label : label;
    }

    Tone tone() {
        if (lateness() == Lateness.OVERDUE) {
            return Tone.BAD;
        }
        return switch (report.stage()) {
            case ACCEPTED -> Tone.GOOD;
            case NOT_OPENED, DRAFTING, IN_REVIEW, SIGNING ->
                lateness() == Lateness.DUE_SOON || returned() ? Tone.WARN : Tone.WAIT;
            case SUBMITTED -> report.late() ? Tone.WARN : Tone.WAIT;
            default -> Tone.NONE;
        };
    }

    private boolean returned() {
        return report.stage() == MilestoneStage.DRAFTING && report.returnedBy() != null;
    }

    /** The person who has taken the task, or the group it is open to. */
    String holder(@Nullable String person) {
        String group = switch (report.stage()) {
            case NOT_OPENED, DRAFTING -> UnitRole.DRAFTER.label();
            case IN_REVIEW -> UnitRole.COMMITTEE.label();
            case SIGNING -> UnitRole.HEAD.label();
            case SUBMITTED -> MinistryGroup.DESK.label();
            default -> "";
        };
        return person == null || group.isEmpty() ? group : person;
    }

    String dueText() {
        return due(report.dueOn());
    }

    String originalDueText() {
        return due(report.originalDueOn());
    }

    private String due(LocalDate day) {
        return nothingDue() ? "" : report.rule().text(day);
    }

    private boolean nothingDue() {
        return report.stage() == MilestoneStage.NOT_EXPECTED || report.stage() == MilestoneStage.CANCELLED;
    }

    /** One sentence for each thing that explains the standing, e.g. {@code Đã gia hạn đến 20/06/2017}. */
    String cause() {
        List<String> causes = new ArrayList<>();
        causes.add(standing());
        if (lateness() == Lateness.LATE) {
            int days = report.daysLate(today);
            causes.add(days == 0 ? "nộp trong ngày đầu quá hạn" : "nộp sau hạn %s ngày".formatted(Numbers.text(days)));
        }
        if (report.awaited()) {
            closed(causes);
        }
        if (report.grantedDueOn() != null && !nothingDue()) {
            causes.add("đã gia hạn đến " + VietnameseDates.format(report.grantedDueOn()));
        }
        if (report.requestedDueOn() != null && report.awaited()) {
            causes.add("đang xin gia hạn đến " + VietnameseDates.format(report.requestedDueOn()));
        }
        if (report.heldDays() > 0 && !nothingDue()) {
            causes.add("Bộ đã giữ %s ngày, được cộng vào hạn".formatted(Numbers.text(report.heldDays())));
        }
        String text = causes.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining("; "));
        return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Numbers.VIETNAMESE) + text.substring(1);
    }

    private void closed(List<String> causes) {
        LocalDate admitted = report.admittedUntil();
        if (admitted != null && !today.isAfter(admitted)) {
            causes.add("được nộp muộn đến hết ngày " + VietnameseDates.format(admitted));
        } else if (today.isAfter(report.closesOn())) {
            causes.add("kỳ báo cáo đã khoá từ sau ngày " + VietnameseDates.format(report.closesOn()));
        }
    }

    private String standing() {
        Integer days = report.daysInStage(today);
        String forDays = days == null || days == 0 ? "" : " %s ngày".formatted(Numbers.text(days));
        return switch (report.stage()) {
            case NOT_STARTED -> "kỳ báo cáo mở từ ngày " + VietnameseDates.format(report.opensOn());
            case NOT_OPENED -> "đơn vị chưa mở báo cáo" + forDays;
            case DRAFTING -> drafting(forDays);
            case IN_REVIEW -> "đang chờ Ban VSTBPN đơn vị thẩm định" + forDays;
            case SIGNING -> "đang chờ thủ trưởng đơn vị ký" + forDays;
            case SUBMITTED -> "Bộ đang giữ%s, thời hạn của đơn vị tạm dừng".formatted(forDays);
            case ACCEPTED -> "";
            case CANCELLED -> "báo cáo đã huỷ";
            case NOT_EXPECTED -> "đơn vị không tham gia kỳ này";
            default -> "";
        };
    }

    private String drafting(String forDays) {
        if (report.returnedBy() == null) {
            return "đơn vị đang soạn" + forDays;
        }
        return switch (ReportStep.valueOf(report.returnedBy())) {
            case MINISTRY -> "Bộ trả lại, đơn vị đang sửa" + forDays;
            case COMMITTEE -> "Ban VSTBPN đơn vị trả lại, đang sửa" + forDays;
            case HEAD -> "thủ trưởng đơn vị trả lại, đang sửa" + forDays;
            case WITHDRAWAL -> "đơn vị rút lại để sửa" + forDays;
            case RECALL -> "đơn vị thu hồi báo cáo đã nộp để sửa" + forDays;
            case CORRECTION, CORRECTION_DROPPED -> "đơn vị đang đính chính" + forDays;
        };
    }

    MilestoneCell cell(@Nullable OpenTask task, @Nullable String person) {
        boolean there = report.reportId() != null;
        return new MilestoneCell(
                report.periodId(),
                ReportMilestones.label(report.periodLabel()),
                report.stage(),
                stageLabel(),
                tone(),
                holder(person),
                report.daysInStage(today),
                report.since(),
                originalDueText(),
                dueText(),
                lateness(),
                latenessLabel(),
                cause(),
                there ? "/reports/" + report.reportId() : "",
                report.reportId(),
                task == null ? null : task.url());
    }
}
