package vn.gov.moc.genderequality.absence;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.SharedTask;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.notification.Notice;
import vn.gov.moc.genderequality.notification.Notifications;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitRole;

/**
 * Tells what falls due while somebody is away, and whose tasks are open again. Why he is away is never told; to those outside
 * his unit not even that he is.
 */
@Component
class AbsenceNotices {

    private final Notifications notifications;
    private final PeopleDirectory people;

    AbsenceNotices(Notifications notifications, PeopleDirectory people) {
        this.notifications = notifications;
        this.people = people;
    }

    /**
     * Tells the unit's heads and committee, or the ministry's desk, of due dates nobody covers.
     *
     * @param warned how many due dates of this absence have been warned of, these among them; tells one warning from the next
     * @param himself whether the absent person is told as well: not of what he was shown when he recorded the absence
     */
    void uncovered(Absence absence, List<Due> dues, int warned, boolean himself) {
        String days = "từ ngày %s đến hết ngày %s"
                .formatted(VietnameseDates.format(absence.firstDay()), VietnameseDates.format(absence.lastDayAway()));
        String list = dues.stream().map(due -> "– " + due.text()).collect(Collectors.joining("\n"));
        String key = "absence:%s:uncovered:%d".formatted(absence.id(), warned);
        notifications.send(
                concerned(absence),
                new Notice(
                        key,
                        "Hạn rơi vào thời gian vắng mặt, chưa có người làm thay",
                        "%s vắng mặt %s. Trong thời gian đó có hạn mà chưa có ai làm thay:\n%s\n\nThủ trưởng có thể giao ký; hoặc đề nghị hoàn thành trước, xin gia hạn."
                                .formatted(people.nameOf(absence.person()), days, list),
                        "/delegations",
                        null));
        if (himself) {
            people.find(absence.person())
                    .ifPresent(person -> notifications.send(
                            person,
                            new Notice(
                                    key,
                                    "Hạn rơi vào thời gian Ông/Bà vắng mặt, chưa có người làm thay",
                                    "Ông/Bà ghi vắng mặt %s. Trong thời gian đó có hạn mà chưa có ai làm thay:\n%s"
                                            .formatted(days, list),
                                    "/delegations",
                                    null)));
        }
    }

    private Collection<Person> concerned(Absence absence) {
        Stream<String> groups = absence.units().isEmpty()
                ? Stream.of(MinistryGroup.DESK.id(), MinistryGroup.DIRECTOR.id())
                : absence.units().stream()
                        .flatMap(unit ->
                                Stream.of(UnitRole.HEAD, UnitRole.COMMITTEE).map(role -> role.group(unit)));
        return without(absence.person(), groups.flatMap(group -> people.membersOf(group).stream()));
    }

    /** Everybody else who may take the tasks learns that they are open again, in one mail. */
    void givenBack(Absence absence, List<SharedTask> tasks) {
        tasks.forEach(shared -> notifications.send(
                without(
                        absence.person(),
                        Stream.concat(
                                shared.groups().stream().flatMap(group -> people.membersOf(group).stream()),
                                shared.accounts().stream().flatMap(account -> people.find(account).stream()))),
                new Notice(
                        "absence:%s:given-back:%s"
                                .formatted(absence.id(), shared.task().id()),
                        "Việc chờ người nhận: " + shared.task().name(),
                        "Việc “%s” (%s) đã trở lại danh sách chung. Phần đã soạn và đã lưu vẫn còn nguyên; Ông/Bà có thể nhận việc."
                                .formatted(
                                        shared.task().name(),
                                        shared.about().isEmpty() ? shared.task().businessKey() : shared.about()),
                        shared.task().url(),
                        "given-back:" + absence.id())));
    }

    private static Collection<Person> without(String account, Stream<Person> people) {
        return people.filter(person -> !person.id().equals(account)).distinct().toList();
    }
}
