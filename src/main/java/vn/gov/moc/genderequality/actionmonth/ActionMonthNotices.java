package vn.gov.moc.genderequality.actionmonth;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.ActionMonthDates;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.notification.Notice;
import vn.gov.moc.genderequality.notification.Notifications;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Tells people what happened to their Action Month and what is due; nobody is told of his own act. */
@Component
public class ActionMonthNotices {

    private final Notifications notifications;
    private final PeopleDirectory people;
    private final SigningDelegations delegations;
    private final CycleService cycles;
    private final Clock clock;

    ActionMonthNotices(
            Notifications notifications,
            PeopleDirectory people,
            SigningDelegations delegations,
            CycleService cycles,
            Clock clock) {
        this.notifications = notifications;
        this.people = people;
        this.delegations = delegations;
        this.cycles = cycles;
        this.clock = clock;
    }

    void announced(ActionMonthCampaign campaign, String unitCode) {
        notifications.send(
                unit(unitCode, UnitRole.values()),
                new Notice(
                        "action-month-%d:announced:%s".formatted(campaign.year(), unitCode),
                        "Tháng hành động năm %d: chủ đề và hướng dẫn".formatted(campaign.year()),
                        "Bộ thông báo chủ đề Tháng hành động năm %d: %s\n\n%s"
                                .formatted(campaign.year(), campaign.theme(), campaign.guidance()),
                        "/action-months/" + campaign.year(),
                        null));
    }

    void opened(ActionMonth month) {
        send(
                unit(month.unitCode(), UnitRole.values()),
                month,
                "opened",
                "Lập kế hoạch Tháng hành động",
                "Đơn vị lập kế hoạch Tháng hành động, trình Ban VSTBPN đơn vị thẩm định và thủ trưởng phê duyệt.");
    }

    void waiting(ActionMonth month, UnitRole role, String actor) {
        boolean head = role == UnitRole.HEAD;
        send(
                without(actor, head ? approvers(month) : unit(month.unitCode(), role)),
                month,
                role.name() + ":" + month.round(),
                head ? "Chờ phê duyệt kế hoạch Tháng hành động" : "Chờ thẩm định kế hoạch Tháng hành động",
                head
                        ? "Ban VSTBPN đơn vị đã thông qua; kế hoạch chờ thủ trưởng phê duyệt."
                        : "Cán bộ soạn thảo đã trình; kế hoạch chờ Ban VSTBPN đơn vị thẩm định.");
    }

    private List<Person> approvers(ActionMonth month) {
        return Stream.concat(
                        unit(month.unitCode(), UnitRole.HEAD).stream(),
                        delegations.delegates(month.unitCode(), SigningMatter.ACTION_MONTH_PLAN).stream())
                .toList();
    }

    void returned(ActionMonth month, ActionMonthStep step, String reason, String actor) {
        send(
                without(actor, unit(month.unitCode(), UnitRole.DRAFTER)),
                month,
                "returned:" + month.round(),
                "Trả lại kế hoạch Tháng hành động",
                "%s trả lại kế hoạch. Lý do: %s".formatted(step.label(), reason));
    }

    void approved(ActionMonth month, String documentNumber, String actor) {
        send(
                without(actor, unit(month.unitCode(), UnitRole.values())),
                month,
                "approved",
                "Kế hoạch Tháng hành động được phê duyệt",
                "Thủ trưởng đơn vị đã phê duyệt kế hoạch số %s. Kết quả từng hoạt động được ghi vào sổ hoạt động."
                        .formatted(documentNumber));
    }

    void completed(ActionMonth month, String actor) {
        send(
                without(actor, unit(month.unitCode(), UnitRole.values())),
                month,
                "completed",
                "Đã tổng kết Tháng hành động",
                "Đơn vị đã tổng kết Tháng hành động; số liệu được đưa ra làm gợi ý cho báo cáo tổng kết năm.");
    }

    void cancelled(ActionMonth month) {
        send(
                unit(month.unitCode(), UnitRole.values()),
                month,
                "cancelled",
                "Thôi thực hiện Tháng hành động",
                "Chu trình năm hoặc đơn vị đã dừng; việc của Tháng hành động không còn. Nội dung đã nhập vẫn được lưu.");
    }

    /**
     * Sends a rung of the ladder. The same rung for the same date reaches a person once, whatever crashes; the ministry's
     * people get one digest a day.
     *
     * @param rung the rung's name, e.g. {@code PLAN T-7}
     * @param body what is due
     * @param dueOn the date it belongs to
     */
    public void rung(
            ActionMonth month,
            String rung,
            String subject,
            String body,
            LocalDate dueOn,
            Collection<Person> recipients,
            boolean ministry) {
        send(
                recipients,
                month,
                "%s@%s".formatted(rung.replace(' ', ':'), dueOn),
                subject,
                body,
                ministry ? "action-month-overdue:" + LocalDate.now(clock) : null);
    }

    private void send(Collection<Person> recipients, ActionMonth month, String what, String subject, String body) {
        send(recipients, month, what, subject, body, null);
    }

    private void send(
            Collection<Person> recipients,
            ActionMonth month,
            String what,
            String subject,
            String body,
            @Nullable String digest) {
        ActionMonthDates dates = cycles.cycle(month.year()).actionMonth();
        String text = """
                %s

                Đơn vị: %s
                Hạn phê duyệt kế hoạch: %s
                Thời gian: %s–%s
                Hạn tổng kết: %s
                """.formatted(
                        body,
                        month.unitName(),
                        VietnameseDates.format(dates.planDueOn()),
                        VietnameseDates.format(dates.beginsOn()),
                        VietnameseDates.format(dates.endsOn()),
                        VietnameseDates.format(dates.resultsDueOn()));
        notifications.send(
                recipients,
                new Notice(
                        "action-month:%s:%s".formatted(month.id(), what),
                        "%s năm %d, %s".formatted(subject, month.year(), month.unitName()),
                        text,
                        "/action-months/%d/%s".formatted(month.year(), month.unitCode()),
                        digest));
    }

    private List<Person> unit(String unitCode, UnitRole... roles) {
        return Arrays.stream(roles)
                .flatMap(role -> people.membersOf(role.group(unitCode)).stream())
                .distinct()
                .toList();
    }

    private static List<Person> without(String actor, List<Person> recipients) {
        return recipients.stream().filter(person -> !person.id().equals(actor)).toList();
    }
}
