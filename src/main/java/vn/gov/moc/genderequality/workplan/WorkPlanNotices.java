package vn.gov.moc.genderequality.workplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.notification.Notice;
import vn.gov.moc.genderequality.notification.Notifications;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Tells people what happened to their work plan and what is due; nobody is told of his own act. */
@Component
public class WorkPlanNotices {

    private final Notifications notifications;
    private final PeopleDirectory people;
    private final SigningDelegations delegations;
    private final Clock clock;

    WorkPlanNotices(Notifications notifications, PeopleDirectory people, SigningDelegations delegations, Clock clock) {
        this.notifications = notifications;
        this.people = people;
        this.delegations = delegations;
        this.clock = clock;
    }

    /**
     * @param note what the desk says with it; may be empty
     * @param actor who opened it; nobody when the application did
     */
    void opened(WorkPlan plan, String note, @Nullable String actor) {
        send(
                without(actor, unit(plan.unitCode(), UnitRole.values())),
                plan,
                "opened",
                "Lập kế hoạch công tác và dự toán",
                "Đơn vị lập kế hoạch công tác bình đẳng giới kèm dự toán kinh phí, trình Ban VSTBPN đơn vị thẩm định, Vụ Kế hoạch - Tài chính kiểm tra dự toán và thủ trưởng phê duyệt."
                        + (note.isEmpty() ? "" : "\n\n" + note));
    }

    void waiting(WorkPlan plan, WorkPlanStep step, String actor) {
        switch (step) {
            case COMMITTEE ->
                waiting(
                        unit(plan.unitCode(), UnitRole.COMMITTEE),
                        plan,
                        step,
                        "Chờ thẩm định kế hoạch công tác",
                        "Cán bộ soạn thảo đã trình; kế hoạch chờ Ban VSTBPN đơn vị thẩm định.",
                        actor);
            case FINANCE ->
                waiting(
                        people.membersOf(MinistryGroup.FINANCE.id()),
                        plan,
                        step,
                        "Chờ kiểm tra dự toán kế hoạch công tác",
                        "Ban VSTBPN đơn vị đã thông qua; dự toán chờ Vụ Kế hoạch - Tài chính kiểm tra.",
                        actor);
            case HEAD ->
                waiting(
                        approvers(plan),
                        plan,
                        step,
                        "Chờ phê duyệt kế hoạch công tác",
                        "Vụ Kế hoạch - Tài chính đã kiểm tra dự toán; kế hoạch chờ thủ trưởng phê duyệt.",
                        actor);
        }
    }

    private void waiting(
            List<Person> recipients, WorkPlan plan, WorkPlanStep step, String subject, String body, String actor) {
        send(
                without(actor, recipients),
                plan,
                step + ":" + plan.round(),
                subject,
                body,
                step == WorkPlanStep.FINANCE ? "work-plans-to-check:" + today() : null);
    }

    private List<Person> approvers(WorkPlan plan) {
        return Stream.concat(
                        unit(plan.unitCode(), UnitRole.HEAD).stream(),
                        delegations.delegates(plan.unitCode(), SigningMatter.WORK_PLAN).stream())
                .distinct()
                .toList();
    }

    void returned(WorkPlan plan, WorkPlanStep step, String reason, String actor) {
        send(
                without(actor, unit(plan.unitCode(), UnitRole.DRAFTER)),
                plan,
                "returned:" + plan.round(),
                "Trả lại kế hoạch công tác",
                "%s trả lại kế hoạch. Lý do: %s".formatted(step.label(), reason));
    }

    void approved(WorkPlan plan, String documentNumber, String actor) {
        send(
                without(actor, unit(plan.unitCode(), UnitRole.values())),
                plan,
                "approved",
                "Kế hoạch công tác được phê duyệt",
                "Thủ trưởng đơn vị đã phê duyệt kế hoạch số %s. Tiến độ từng nhiệm vụ được cập nhật trên trang của kế hoạch."
                        .formatted(documentNumber));
    }

    void cancelled(WorkPlan plan) {
        send(
                unit(plan.unitCode(), UnitRole.values()),
                plan,
                "cancelled",
                "Thôi lập kế hoạch công tác",
                "Chu trình năm hoặc đơn vị đã dừng; việc lập kế hoạch công tác không còn. Nội dung đã nhập vẫn được lưu.");
    }

    /**
     * Sends a rung of the ladder. The same rung for the same date reaches a person once, whatever crashes; the ministry's
     * people get one digest a day.
     *
     * @param rung the rung's name, e.g. {@code T-7}
     * @param body what is due
     * @param dueOn the date it belongs to
     */
    public void rung(
            WorkPlan plan,
            String rung,
            String subject,
            String body,
            LocalDate dueOn,
            Collection<Person> recipients,
            boolean ministry) {
        send(
                recipients,
                plan,
                "%s@%s".formatted(rung, dueOn),
                subject,
                body,
                ministry ? "work-plans-due:" + today() : null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
    }

    private void send(Collection<Person> recipients, WorkPlan plan, String what, String subject, String body) {
        send(recipients, plan, what, subject, body, null);
    }

    private void send(
            Collection<Person> recipients,
            WorkPlan plan,
            String what,
            String subject,
            String body,
            @Nullable String digest) {
        notifications.send(
                recipients,
                new Notice(
                        "work-plan:%s:%s".formatted(plan.id(), what),
                        "%s năm %d, %s".formatted(subject, plan.year(), plan.unitName()),
                        """
                        %s

                        Đơn vị: %s
                        Hạn phê duyệt kế hoạch: %s
                        """.formatted(body, plan.unitName(), VietnameseDates.format(plan.dueOn())),
                        "/work-plans/%d/%s".formatted(plan.year(), plan.unitCode()),
                        digest));
    }

    private List<Person> unit(String unitCode, UnitRole... roles) {
        return Arrays.stream(roles)
                .flatMap(role -> people.membersOf(role.group(unitCode)).stream())
                .distinct()
                .toList();
    }

    private static List<Person> without(@Nullable String actor, List<Person> recipients) {
        return recipients.stream().filter(person -> !person.id().equals(actor)).toList();
    }
}
