package vn.gov.moc.genderequality.delegation;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.notification.Notice;
import vn.gov.moc.genderequality.notification.Notifications;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.SigningMatter;

/** Tells the delegate what he may sign from when to when, and when it is taken back. */
@Component
class DelegationNotices {

    private static final String PAGE = "/delegations";

    private final Notifications notifications;
    private final PeopleDirectory people;

    DelegationNotices(Notifications notifications, PeopleDirectory people) {
        this.notifications = notifications;
        this.people = people;
    }

    void granted(SigningDelegation delegation) {
        tell(delegation, "granted", "Được giao ký văn bản", """
                %s giao Ông/Bà ký văn bản của đơn vị.

                Hình thức: %s (%s)
                Loại văn bản: %s
                Thời gian: từ ngày %s đến hết ngày %s

                Trong thời gian này việc cần ký có trong danh sách việc cần làm của Ông/Bà. Không được giao lại cho người khác.
                """.formatted(
                        people.nameOf(delegation.delegator()),
                        delegation.kind().label(),
                        delegation.kind().prefix(),
                        delegation.matters().stream().map(SigningMatter::label).collect(Collectors.joining("; ")),
                        VietnameseDates.format(delegation.firstDay()),
                        VietnameseDates.format(delegation.lastDay())));
    }

    void revoked(SigningDelegation delegation, String reason) {
        tell(
                delegation,
                "revoked",
                "Thu hồi việc giao ký văn bản",
                "Từ lúc này Ông/Bà không ký thay thủ trưởng đơn vị nữa. Những gì đã ký vẫn giữ nguyên.\nLý do: "
                        + reason);
    }

    private void tell(SigningDelegation delegation, String what, String subject, String body) {
        people.find(delegation.delegate())
                .ifPresent(delegate -> notifications.send(
                        delegate,
                        new Notice("delegation:%s:%s".formatted(delegation.id(), what), subject, body, PAGE, null)));
    }
}
