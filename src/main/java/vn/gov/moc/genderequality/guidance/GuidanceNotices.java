package vn.gov.moc.genderequality.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.notification.Notice;
import vn.gov.moc.genderequality.notification.Notifications;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Tells people that the guidance waits for them, or that it has come. */
@Component
class GuidanceNotices {

    private final Notifications notifications;
    private final PeopleDirectory people;
    private final Clock clock;

    GuidanceNotices(Notifications notifications, PeopleDirectory people, Clock clock) {
        this.notifications = notifications;
        this.people = people;
        this.clock = clock;
    }

    void waiting(Guidance guidance, MinistryGroup group) {
        toMinistry(
                group,
                guidance,
                "waiting",
                "Văn bản hướng dẫn năm %d chờ xử lý".formatted(guidance.year()),
                "Dự thảo văn bản hướng dẫn công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm %d đang chờ ý kiến."
                        .formatted(guidance.year()));
    }

    void returned(Guidance guidance, String reason) {
        toMinistry(
                MinistryGroup.DESK,
                guidance,
                "returned",
                "Trả lại văn bản hướng dẫn năm %d".formatted(guidance.year()),
                "Dự thảo văn bản hướng dẫn được trả lại. Lý do: " + reason);
    }

    private void toMinistry(MinistryGroup group, Guidance guidance, String what, String subject, String body) {
        String key = "guidance-%d:%s:%s:%d"
                .formatted(guidance.year(), what, group.id(), clock.instant().toEpochMilli());
        notifications.send(people.membersOf(group.id()), new Notice(key, subject, body, link(guidance), null));
    }

    void sent(Guidance guidance, String unitCode) {
        String body = """
                Bộ gửi văn bản số %s về %s.
                Đề nghị thủ trưởng đơn vị xác nhận đã nhận và tổ chức thực hiện.
                """.formatted(guidance.number(), lowerFirst(guidance.subject()));
        Arrays.stream(UnitRole.values())
                .forEach(role -> notifications.send(
                        people.membersOf(role.group(unitCode)),
                        new Notice(
                                "guidance-%d:sent:%s".formatted(guidance.year(), unitCode),
                                "Văn bản hướng dẫn năm %d".formatted(guidance.year()),
                                body,
                                link(guidance),
                                null)));
    }

    void acknowledgementDue(Guidance guidance, String unitCode) {
        notifications.send(
                people.membersOf(UnitRole.HEAD.group(unitCode)),
                new Notice(
                        "guidance-%d:acknowledge:%s@%s".formatted(guidance.year(), unitCode, LocalDate.now(clock)),
                        "Nhắc xác nhận đã nhận văn bản hướng dẫn năm %d".formatted(guidance.year()),
                        "Đơn vị chưa xác nhận đã nhận văn bản số %s của Bộ. Đề nghị thủ trưởng mở văn bản và xác nhận."
                                .formatted(guidance.number()),
                        link(guidance),
                        null));
    }

    private static String link(Guidance guidance) {
        return "/guidances/" + guidance.year();
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
