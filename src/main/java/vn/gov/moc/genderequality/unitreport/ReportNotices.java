package vn.gov.moc.genderequality.unitreport;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.notification.Notice;
import vn.gov.moc.genderequality.notification.Notifications;
import vn.gov.moc.genderequality.notification.Notifications.Message;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/**
 * Tells people what happened to a report and what is due. Each notice names the report, the unit, the date and the days
 * left, and links to where one acts; nobody is told of his own act.
 */
@Component
public class ReportNotices {

    private static final LocalTime END_OF_WORK = LocalTime.of(16, 30);

    private final Notifications notifications;
    private final PeopleDirectory people;
    private final SigningDelegations delegations;
    private final CycleService cycles;
    private final Clock clock;
    private final String baseUrl;

    ReportNotices(
            Notifications notifications,
            PeopleDirectory people,
            SigningDelegations delegations,
            CycleService cycles,
            Clock clock,
            @Value("${app.base-url}") String baseUrl) {
        this.notifications = notifications;
        this.people = people;
        this.delegations = delegations;
        this.cycles = cycles;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Tells the units of new reports, looked up and told together. */
    void opened(Collection<UnitReport> reports) {
        Map<String, List<Person>> members = people.membersOf(reports.stream()
                .flatMap(report -> groups(report, UnitRole.values()))
                .toList());
        notifications.send(reports.stream()
                .flatMap(report -> {
                    Notice notice =
                            notice(report, "opened", "Giao báo cáo", "Bộ giao đơn vị lập báo cáo này.", null, null);
                    return among(members, groups(report, UnitRole.values())).map(person -> new Message(person, notice));
                })
                .toList());
    }

    void waiting(UnitReport report, UnitRole role, String actor) {
        String what = role == UnitRole.HEAD ? "Chờ ký báo cáo" : "Chờ thẩm định báo cáo";
        String body = role == UnitRole.HEAD
                ? "Ban VSTBPN đơn vị đã thông qua; báo cáo chờ thủ trưởng xem và ký."
                : "Cán bộ soạn thảo đã trình; báo cáo chờ Ban VSTBPN đơn vị thẩm định.";
        send(without(actor, waitedFor(report, role)), report, step(report, role.name()), what, body);
    }

    /** Everybody who may take up the step: those of the role, and who signs in the head's stead. */
    private List<Person> waitedFor(UnitReport report, UnitRole role) {
        List<Person> members = unit(report, role);
        return role == UnitRole.HEAD
                ? Stream.concat(
                                members.stream(),
                                delegations.delegates(report.unitCode(), SigningMatter.UNIT_REPORT).stream())
                        .toList()
                : members;
    }

    void returned(UnitReport report, ReportStep step, String reason, String actor) {
        UnitRole[] concerned = step == ReportStep.MINISTRY ? UnitRole.values() : new UnitRole[] {UnitRole.DRAFTER};
        send(
                without(actor, unit(report, concerned)),
                report,
                step(report, "returned"),
                step == ReportStep.MINISTRY ? "Yêu cầu bổ sung báo cáo" : "Trả lại báo cáo",
                "%s trả lại báo cáo. Lý do: %s".formatted(step.label(), reason));
    }

    void receipt(UnitReport report, ReportIssue issue, @Nullable ReportIssue replaced) {
        String replaces = replaced == null ? "" : ", thay thế báo cáo số " + replaced.documentNumber();
        String body = """
                Bộ đã nhận báo cáo số %s%s, nộp lúc %s (%s).%s
                Người ký: %s
                Mã SHA-256 của bản đã nộp: %s
                Kiểm tra mã này tại: %s/verify?hash=%s""".formatted(
                        issue.documentNumber(),
                        replaces,
                        VietnameseDates.format(issue.submittedAt()),
                        report.correction() ? "bản đính chính" : issue.late() ? "sau hạn" : "đúng hạn",
                        report.correction() ? "\nBản trước vẫn có hiệu lực cho đến khi Bộ chấp nhận bản này." : "",
                        signer(issue),
                        issue.sha256(),
                        baseUrl,
                        issue.sha256());
        send(
                without(issue.signedBy(), unit(report, UnitRole.values())),
                report,
                step(report, "receipt"),
                "Đã nhận báo cáo",
                body);
        desk(
                report,
                "submitted",
                report.correction() ? "Bản đính chính mới nộp" : "Báo cáo mới nộp",
                "Báo cáo số %s%s chờ Vụ Tổ chức cán bộ kiểm tra.".formatted(issue.documentNumber(), replaces));
    }

    /** The desk learns once a day what came in and what was taken back. */
    private void desk(UnitReport report, String what, String subject, String body) {
        ZonedDateTime gathered = endOfWork();
        send(
                people.membersOf(MinistryGroup.DESK.id()),
                report,
                step(report, what),
                subject,
                body,
                "submitted:" + gathered.toLocalDate(),
                gathered.toInstant());
    }

    void withdrawn(UnitReport report, String reason, String actor) {
        send(
                without(actor, unit(report, UnitRole.values())),
                report,
                step(report, "withdrawn"),
                "Báo cáo được rút lại để sửa",
                "Đơn vị rút lại báo cáo để sửa; ý kiến thông qua trước đó không còn hiệu lực. Lý do: " + reason);
    }

    void recalled(UnitReport report, ReportIssue issue, String reason, String actor) {
        String body = "Thủ trưởng đơn vị thu hồi báo cáo số %s đã nộp lúc %s. Lý do: %s"
                .formatted(issue.documentNumber(), VietnameseDates.format(issue.submittedAt()), reason);
        send(
                without(actor, unit(report, UnitRole.values())),
                report,
                step(report, "recalled"),
                "Báo cáo được thu hồi",
                body + "\nBáo cáo trở về bước soạn. Bản đã thu hồi vẫn được lưu.");
        desk(report, "recalled-desk", "Báo cáo được thu hồi", body);
    }

    void corrected(UnitReport report, ReportIssue valid, String reason, String actor) {
        send(
                without(actor, unit(report, UnitRole.values())),
                report,
                step(report, "corrected"),
                "Đính chính báo cáo",
                "Thủ trưởng yêu cầu đính chính báo cáo số %s. Lý do: %s\nBáo cáo trở về bước soạn; bản số %s vẫn có hiệu lực cho đến khi Bộ chấp nhận bản thay thế."
                        .formatted(valid.documentNumber(), reason, valid.documentNumber()));
    }

    void correctionDropped(UnitReport report, ReportIssue valid, String actor) {
        send(
                without(actor, unit(report, UnitRole.values())),
                report,
                step(report, "correction-dropped"),
                "Thôi đính chính báo cáo",
                "Thủ trưởng thôi đính chính; báo cáo số %s vẫn là bản có hiệu lực.".formatted(valid.documentNumber()));
    }

    /** Who signed, and in whose stead. */
    private String signer(ReportIssue issue) {
        String onBehalfOf = issue.onBehalfOf();
        return onBehalfOf == null
                ? people.nameOf(issue.signedBy())
                : "%s, ký thay %s".formatted(people.nameOf(issue.signedBy()), people.nameOf(onBehalfOf));
    }

    /** When the desk gets its one mail about what came in: today, or tomorrow for what comes in later. */
    private ZonedDateTime endOfWork() {
        ZonedDateTime now = clock.instant().atZone(Zones.VIETNAM);
        ZonedDateTime today = now.with(END_OF_WORK);
        return now.isBefore(today) ? today : today.plusDays(1);
    }

    void accepted(UnitReport report) {
        send(
                unit(report, UnitRole.values()),
                report,
                step(report, "accepted"),
                "Báo cáo được chấp nhận",
                "Bộ đã chấp nhận báo cáo.");
    }

    /** Before the people leave the unit's groups. */
    void cancelled(UnitReport report, String reason, @Nullable UnitReport movedTo, String actor) {
        String goesOn = movedTo == null
                ? "Nội dung đã soạn vẫn được lưu để Bộ tra cứu."
                : "%s báo cáo tiếp phần việc này; nội dung đã soạn vẫn được lưu và được đưa ra để đơn vị đó chép lại."
                        .formatted(movedTo.unitName());
        send(
                without(actor, unit(report, UnitRole.values())),
                report,
                step(report, "cancelled"),
                report.correction() ? "Thôi đính chính báo cáo" : "Huỷ báo cáo",
                "%s\n%s".formatted(reason, goesOn));
    }

    /** The unit learns what it can take over. */
    void takenOver(UnitReport report, UnitReport predecessor, String reason) {
        send(
                unit(report, UnitRole.values()),
                report,
                "taken-over:" + predecessor.unitCode(),
                "Nhận báo cáo của đơn vị sáp nhập",
                "%s\nĐơn vị báo cáo cả phần của %s. Khi soạn, mở “Gợi ý điền sẵn” để chép những gì đơn vị đó đã soạn; hệ thống không tự chép."
                        .formatted(reason, predecessor.unitName()));
    }

    void admitted(UnitReport report, LocalDate day) {
        send(
                unit(report, UnitRole.values()),
                report,
                "admitted:" + day,
                "Được nộp báo cáo muộn",
                "Vụ Tổ chức cán bộ cho phép đơn vị nộp đến hết ngày %s.".formatted(VietnameseDates.format(day)));
    }

    void extensionRequested(UnitReport report, LocalDate day, String reason) {
        send(
                people.membersOf(MinistryGroup.DIRECTOR.id()),
                report,
                "extension:" + day + ":" + clock.instant().toEpochMilli(),
                "Đề nghị gia hạn báo cáo",
                "Đơn vị đề nghị gia hạn đến %s. Lý do: %s".formatted(VietnameseDates.format(day), reason));
    }

    void extensionDecided(UnitReport report, Decision decision) {
        send(
                unit(report, UnitRole.values()),
                report,
                "extension-decided:" + clock.instant().toEpochMilli(),
                decision.approved() ? "Được gia hạn báo cáo" : "Không được gia hạn báo cáo",
                decision.approved()
                        ? "Hạn mới: %s. %s".formatted(report.dueText(), decision.reason())
                        : "Lý do: " + decision.reason());
    }

    /**
     * A rung of the ladder and whom it tells.
     *
     * @param name e.g. {@code T-7}
     * @param overdue whether the due date has passed
     * @param ministry whether they are the ministry's people
     */
    public record Rung(
            UnitReport report, String name, boolean overdue, Collection<Person> recipients, boolean ministry) {}

    /**
     * Sends rungs of the ladder. The same rung for the same due date reaches a person once, whatever crashes; the ministry's
     * people get one digest a day.
     */
    public void rungs(Collection<Rung> rungs) {
        notifications.send(rungs.stream()
                .flatMap(rung -> {
                    Notice notice = notice(rung);
                    return rung.recipients().stream().map(person -> new Message(person, notice));
                })
                .toList());
    }

    private Notice notice(Rung rung) {
        return notice(
                rung.report(),
                rung.name() + "@" + rung.report().dueOn(),
                rung.overdue() ? "Báo cáo quá hạn" : "Nhắc hạn báo cáo",
                rung.overdue()
                        ? "Báo cáo đã quá hạn và chưa được nộp về Bộ."
                        : "Báo cáo chưa được nộp về Bộ; đề nghị hoàn thành đúng hạn.",
                rung.ministry() ? "overdue:" + LocalDate.now(clock) : null,
                null);
    }

    private void send(Collection<Person> recipients, UnitReport report, String what, String subject, String body) {
        send(recipients, report, what, subject, body, null, null);
    }

    private void send(
            Collection<Person> recipients,
            UnitReport report,
            String what,
            String subject,
            String body,
            @Nullable String digest,
            @Nullable Instant digestAt) {
        notifications.send(recipients, notice(report, what, subject, body, digest, digestAt));
    }

    private Notice notice(
            UnitReport report,
            String what,
            String subject,
            String body,
            @Nullable String digest,
            @Nullable Instant digestAt) {
        String unitName = report.unitName();
        String title =
                "báo cáo %s, %s".formatted(cycles.period(report.periodId()).label(), unitName);
        String text = """
                %s

                Báo cáo: %s
                Đơn vị: %s
                Hạn nộp: %s
                """.formatted(body, cycles.period(report.periodId()).label(), unitName, due(report));
        return new Notice(
                report.id() + ":" + what, subject + ": " + title, text, "/reports/" + report.id(), digest, digestAt);
    }

    private String due(UnitReport report) {
        return report.correction()
                ? "không có, đây là bản đính chính"
                : "%s (%s)".formatted(report.dueText(), daysLeft(report));
    }

    /** Days to the first late day, in words. */
    private String daysLeft(UnitReport report) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), report.firstLateDay());
        if (days == 0) {
            return "quá hạn từ hôm nay";
        }
        return days > 0 ? "còn %d ngày".formatted(days) : "đã quá hạn %d ngày".formatted(-days);
    }

    private List<Person> unit(UnitReport report, UnitRole... roles) {
        List<String> groups = groups(report, roles).toList();
        return among(people.membersOf(groups), groups.stream()).toList();
    }

    private static Stream<String> groups(UnitReport report, UnitRole... roles) {
        return Arrays.stream(roles).map(role -> role.group(report.unitCode()));
    }

    /** Whoever is in several groups comes once, with the first of them. */
    private static Stream<Person> among(Map<String, List<Person>> members, Stream<String> groups) {
        return groups.flatMap(group -> members.get(group).stream()).distinct();
    }

    private static List<Person> without(String actor, List<Person> recipients) {
        return recipients.stream().filter(person -> !person.id().equals(actor)).toList();
    }

    /** A step can recur, but once a round. */
    private static String step(UnitReport report, String what) {
        return what + ":" + report.round();
    }
}
