package vn.gov.moc.genderequality.committee;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.notification.Notice;
import vn.gov.moc.genderequality.notification.Notifications;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Tells a unit's people how the renewal of their committee goes on; nobody is told of his own act. */
@Component
class RenewalNotices {

    private final Notifications notifications;
    private final PeopleDirectory people;
    private final SigningDelegations delegations;

    RenewalNotices(Notifications notifications, PeopleDirectory people, SigningDelegations delegations) {
        this.notifications = notifications;
        this.people = people;
        this.delegations = delegations;
    }

    void begun(CommitteeRenewal renewal, String actor) {
        send(
                unit(renewal, UnitRole.DRAFTER),
                actor,
                renewal,
                "begun",
                "Bắt đầu kiện toàn Ban VSTBPN",
                "Đơn vị bắt đầu kiện toàn Ban VSTBPN; cán bộ soạn thảo lập danh sách thành viên và trình thủ trưởng ký.");
    }

    void waiting(CommitteeRenewal renewal, String actor) {
        send(
                Stream.concat(
                                unit(renewal, UnitRole.HEAD).stream(),
                                delegations.delegates(renewal.unitCode(), SigningMatter.COMMITTEE_DECISION).stream())
                        .distinct()
                        .toList(),
                actor,
                renewal,
                "HEAD:" + renewal.round(),
                "Chờ ký quyết định về Ban VSTBPN",
                "Cán bộ soạn thảo đã trình danh sách thành viên Ban VSTBPN; quyết định chờ thủ trưởng đơn vị ký.");
    }

    void returned(CommitteeRenewal renewal, String reason, String actor) {
        send(
                unit(renewal, UnitRole.DRAFTER),
                actor,
                renewal,
                "returned:" + renewal.round(),
                "Trả lại danh sách Ban VSTBPN",
                "Thủ trưởng đơn vị trả lại danh sách. Lý do: " + reason);
    }

    /** @param left accounts that have left the committee and perhaps the unit */
    void signed(CommitteeRenewal renewal, CommitteeSnapshot decision, Collection<String> left, String actor) {
        List<Person> leavers =
                left.stream().flatMap(account -> people.find(account).stream()).toList();
        send(
                unit(renewal, UnitRole.values()).stream()
                        .filter(person -> !leavers.contains(person))
                        .toList(),
                actor,
                renewal,
                "signed",
                "Đã ban hành quyết định về Ban VSTBPN",
                "Quyết định số %s đã được ký. Ban VSTBPN của đơn vị có %d thành viên; việc của Ban trong hệ thống từ nay thuộc các thành viên có tài khoản."
                        .formatted(decision.documentNumber(), decision.members().size()));
        send(
                leavers,
                actor,
                renewal,
                "left",
                "Thôi tham gia Ban VSTBPN",
                "Theo Quyết định số %s, Ông/Bà thôi tham gia Ban VSTBPN của đơn vị. Việc của Ban mà Ông/Bà đã nhận được trả lại cho Ban."
                        .formatted(decision.documentNumber()));
    }

    void withdrawn(CommitteeRenewal renewal, String actor) {
        send(
                unit(renewal, UnitRole.DRAFTER, UnitRole.HEAD),
                actor,
                renewal,
                "withdrawn",
                "Thôi đợt kiện toàn Ban VSTBPN",
                "Đợt kiện toàn đã được rút, chưa có quyết định nào được ký. Lý do: " + renewal.withdrawnReason());
    }

    private void send(
            Collection<Person> recipients,
            String actor,
            CommitteeRenewal renewal,
            String what,
            String subject,
            String body) {
        notifications.send(
                recipients.stream()
                        .filter(person -> !Objects.equals(person.id(), actor))
                        .toList(),
                new Notice(
                        "committee-renewal:%s:%s".formatted(renewal.id(), what),
                        "%s, %s".formatted(subject, renewal.unitName()),
                        "%s\n\nĐơn vị: %s\nĐợt kiện toàn: %s\n".formatted(body, renewal.unitName(), renewal.id()),
                        "/committee-renewals/" + renewal.id(),
                        null));
    }

    private List<Person> unit(CommitteeRenewal renewal, UnitRole... roles) {
        return Arrays.stream(roles)
                .flatMap(role -> people.membersOf(role.group(renewal.unitCode())).stream())
                .distinct()
                .toList();
    }
}
