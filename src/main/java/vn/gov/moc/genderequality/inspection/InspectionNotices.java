package vn.gov.moc.genderequality.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.notification.Notice;
import vn.gov.moc.genderequality.notification.Notifications;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Tells people what happened to programs, visits and recommendations and what is due; nobody is told of his own act. */
@Component
public class InspectionNotices {

    private final Notifications notifications;
    private final PeopleDirectory people;
    private final SigningDelegations delegations;
    private final Clock clock;

    InspectionNotices(
            Notifications notifications, PeopleDirectory people, SigningDelegations delegations, Clock clock) {
        this.notifications = notifications;
        this.people = people;
        this.delegations = delegations;
        this.clock = clock;
    }

    void programBegun(int year) {
        program(
                group(MinistryGroup.COMMITTEE),
                year,
                "begun",
                "Lập kế hoạch kiểm tra năm %d".formatted(year),
                "Ban VSTBPN Bộ lập kế hoạch kiểm tra công tác bình đẳng giới của năm: đơn vị, thời gian, đoàn kiểm tra; trình Vụ trưởng phê duyệt.");
    }

    void programSubmitted(int year, String actor) {
        program(
                without(actor, group(MinistryGroup.DIRECTOR)),
                year,
                "submitted:" + clock.instant(),
                "Chờ phê duyệt kế hoạch kiểm tra năm %d".formatted(year),
                "Ban VSTBPN Bộ trình kế hoạch kiểm tra, chờ Vụ trưởng phê duyệt.");
    }

    void programReturned(InspectionProgram program, String reason, String actor) {
        program(
                without(actor, group(MinistryGroup.COMMITTEE)),
                program.year(),
                "returned:" + program.round(),
                "Trả lại kế hoạch kiểm tra năm %d".formatted(program.year()),
                "Vụ trưởng trả lại kế hoạch kiểm tra. Lý do: " + reason);
    }

    void programApproved(int year, String actor) {
        program(
                without(actor, ministry(MinistryGroup.COMMITTEE, MinistryGroup.DESK)),
                year,
                "approved",
                "Kế hoạch kiểm tra năm %d được phê duyệt".formatted(year),
                "Vụ trưởng đã phê duyệt kế hoạch kiểm tra; quyết định được gửi đến từng đơn vị và từng đoàn.");
    }

    void changeProposed(int year, String reason, String actor) {
        program(
                without(actor, group(MinistryGroup.DIRECTOR)),
                year,
                "change:" + clock.instant(),
                "Chờ quyết định điều chỉnh kế hoạch kiểm tra năm %d".formatted(year),
                "Ban VSTBPN Bộ đề nghị điều chỉnh kế hoạch kiểm tra. Lý do: " + reason);
    }

    void changeDecided(int year, InspectionChange change, String actor) {
        boolean approved = change.state() == ChangeState.APPROVED;
        program(
                without(actor, group(MinistryGroup.COMMITTEE)),
                year,
                "decided:" + clock.instant(),
                (approved ? "Đồng ý" : "Không đồng ý") + " điều chỉnh kế hoạch kiểm tra năm %d".formatted(year),
                "%s: %s.%s"
                        .formatted(
                                change.kind().label(),
                                approved ? "Vụ trưởng đồng ý" : "Vụ trưởng không đồng ý",
                                change.decisionReason().isEmpty() ? "" : " Lý do: " + change.decisionReason()));
    }

    private void program(Collection<Person> recipients, int year, String what, String subject, String body) {
        notifications.send(
                recipients,
                new Notice(
                        "inspection-program-%d:%s".formatted(year, what), subject, body, "/inspections/" + year, null));
    }

    void visitAnnounced(InspectionVisit visit) {
        send(
                unit(visit.unitCode()),
                visit,
                "announced",
                "Quyết định kiểm tra công tác bình đẳng giới",
                "Bộ kiểm tra công tác bình đẳng giới và vì sự tiến bộ của phụ nữ tại đơn vị. Đơn vị báo cáo tự kiểm tra theo sáu nội dung, chậm nhất ngày %s."
                        .formatted(VietnameseDates.format(visit.selfReportDueOn())));
        send(
                team(visit),
                visit,
                "team",
                "Tham gia đoàn kiểm tra",
                "Ông/Bà ở trong đoàn kiểm tra. Quyết định, tài liệu phục vụ kiểm tra và báo cáo tự kiểm tra của đơn vị xem tại trang của đợt kiểm tra.");
    }

    void visitChanged(InspectionVisit visit, List<String> before, String reason) {
        Stream<Person> left = before.stream()
                .filter(account -> !visit.team().contains(account))
                .flatMap(account -> people.find(account).stream());
        send(
                Stream.of(unit(visit.unitCode()).stream(), team(visit).stream(), left)
                        .flatMap(each -> each)
                        .distinct()
                        .toList(),
                visit,
                "changed:" + clock.instant(),
                "Điều chỉnh đợt kiểm tra",
                "Lịch, đoàn hoặc trọng tâm kiểm tra đã thay đổi theo quyết định của Vụ trưởng. Lý do: " + reason);
    }

    void visitCancelled(InspectionVisit visit, String reason) {
        send(
                Stream.concat(unit(visit.unitCode()).stream(), team(visit).stream())
                        .distinct()
                        .toList(),
                visit,
                "cancelled",
                "Hủy đợt kiểm tra",
                "Đợt kiểm tra không còn tiến hành. Lý do: " + reason);
    }

    void selfReported(InspectionVisit visit, String actor) {
        send(
                without(actor, team(visit)),
                visit,
                "self-report",
                "Đơn vị đã nộp báo cáo tự kiểm tra",
                "Đơn vị đã nộp báo cáo tự kiểm tra theo sáu nội dung.");
    }

    void visitBegun(InspectionVisit visit, boolean reported) {
        send(
                team(visit),
                visit,
                "begun",
                "Bắt đầu kiểm tra",
                reported
                        ? "Hôm nay đoàn bắt đầu kiểm tra; kết quả được ghi theo sáu nội dung."
                        : "Hôm nay đoàn bắt đầu kiểm tra. Đơn vị không nộp báo cáo tự kiểm tra đúng hạn; điều này được ghi trong biên bản.");
    }

    void minutesToSign(InspectionVisit visit, MinutesSide side, String actor) {
        send(
                without(actor, side == MinutesSide.TEAM ? teamHead(visit) : signers(visit)),
                visit,
                side + ":" + visit.round(),
                "Chờ ký biên bản kiểm tra",
                side == MinutesSide.TEAM
                        ? "Đoàn đã lập xong biên bản, chờ trưởng đoàn ký."
                        : "Trưởng đoàn đã ký biên bản, chờ thủ trưởng đơn vị đọc và ký; ý kiến khác được ghi kèm biên bản.");
    }

    void minutesReturned(InspectionVisit visit, MinutesSide side, String opinion, String actor) {
        send(
                without(actor, team(visit)),
                visit,
                "returned:" + visit.round(),
                "Đề nghị sửa biên bản kiểm tra",
                "%s đề nghị sửa biên bản: %s".formatted(side.label(), opinion));
    }

    void minutesSigned(InspectionVisit visit, SignatureOutcome outcome, String actor) {
        send(
                without(
                        actor,
                        Stream.concat(team(visit).stream(), group(MinistryGroup.DIRECTOR).stream())
                                .distinct()
                                .toList()),
                visit,
                "signed",
                "Biên bản kiểm tra đã ký",
                "Hai bên đã xử lý xong biên bản (%s: %s); chờ Vụ trưởng ban hành kết luận."
                        .formatted(MinutesSide.UNIT.label(), outcome.label().toLowerCase(Locale.ROOT)));
    }

    void concluded(InspectionVisit visit, String documentNumber, List<Recommendation> recommendations) {
        send(
                Stream.of(
                                unit(visit.unitCode()).stream(),
                                team(visit).stream(),
                                group(MinistryGroup.COMMITTEE).stream())
                        .flatMap(each -> each)
                        .distinct()
                        .toList(),
                visit,
                "concluded",
                "Thông báo kết luận kiểm tra",
                "Vụ trưởng đã ban hành kết luận số %s, %s"
                        .formatted(
                                documentNumber,
                                recommendations.isEmpty()
                                        ? "không có kiến nghị."
                                        : "gồm %d kiến nghị. Thủ trưởng đơn vị trả lời từng kiến nghị chậm nhất ngày %s.\n\n%s"
                                                .formatted(
                                                        recommendations.size(),
                                                        VietnameseDates.format(recommendations
                                                                .get(0)
                                                                .answerDueOn()),
                                                        recommendations.stream()
                                                                .map(each -> "%d. %s (%s, hạn %s)"
                                                                        .formatted(
                                                                                each.number(),
                                                                                each.content(),
                                                                                each.responsible(),
                                                                                VietnameseDates.format(each.dueOn())))
                                                                .collect(Collectors.joining("\n")))));
    }

    void answered(Recommendation recommendation, InspectionVisit visit, String actor) {
        boolean rejected = recommendation.answer() == RecommendationAnswer.REJECT;
        send(
                without(
                        actor,
                        rejected
                                ? teamHead(visit)
                                : Stream.concat(
                                                teamHead(visit).stream(),
                                                members(UnitRole.DRAFTER, visit.unitCode()).stream())
                                        .toList()),
                recommendation,
                "answered:" + recommendation.reopened(),
                "Đơn vị trả lời kiến nghị",
                "Thủ trưởng đơn vị trả lời: %s.%s"
                        .formatted(
                                Objects.requireNonNull(recommendation.answer())
                                        .label()
                                        .toLowerCase(Locale.ROOT),
                                recommendation.answerReason().isEmpty() ? "" : " " + recommendation.answerReason()));
    }

    void evidenceProvided(Recommendation recommendation, InspectionVisit visit, String actor) {
        send(
                without(actor, teamHead(visit)),
                recommendation,
                "evidence:" + recommendation.reopened(),
                "Chờ xác minh kết quả thực hiện kiến nghị",
                "Đơn vị đã gửi kết quả thực hiện kiến nghị kèm minh chứng.");
    }

    void verified(Recommendation recommendation, VerificationOutcome outcome, String found, String actor) {
        send(
                without(actor, unit(recommendation.unitCode())),
                recommendation,
                "verified:" + recommendation.reopened() + ":" + outcome,
                "Kết quả xác minh kiến nghị",
                "Trưởng đoàn kiểm tra: %s.%s"
                        .formatted(outcome.label().toLowerCase(Locale.ROOT), found.isEmpty() ? "" : " " + found));
    }

    void withdrawn(Recommendation recommendation, InspectionVisit visit, String reason, String actor) {
        send(
                without(actor, teamHead(visit)),
                recommendation,
                "withdrawn",
                "Thôi theo dõi kiến nghị",
                "Kiến nghị không còn được theo dõi. Lý do: " + reason);
    }

    /**
     * Sends a rung of the visit's ladder. The same rung for the same date reaches a person once, whatever crashes; the ministry's
     * people get one digest a day.
     *
     * @param rung the rung's name, e.g. {@code SELF_REPORT T-7}
     * @param dueOn the date it belongs to
     */
    public void rung(
            InspectionVisit visit,
            String rung,
            String subject,
            String body,
            LocalDate dueOn,
            Collection<Person> recipients,
            boolean ministry) {
        send(recipients, visit, key(rung, dueOn), subject, body, digest(ministry));
    }

    /** Sends a rung of a recommendation's ladder; see the one of visits. */
    public void rung(
            Recommendation recommendation,
            String rung,
            String subject,
            String body,
            LocalDate dueOn,
            Collection<Person> recipients,
            boolean ministry) {
        send(recipients, recommendation, key(rung, dueOn), subject, body, digest(ministry));
    }

    private static String key(String rung, LocalDate dueOn) {
        return "%s@%s".formatted(rung.replace(' ', ':'), dueOn);
    }

    private @Nullable String digest(boolean ministry) {
        return ministry ? "inspection-overdue:" + LocalDate.now(clock) : null;
    }

    private void send(Collection<Person> recipients, InspectionVisit visit, String what, String subject, String body) {
        send(recipients, visit, what, subject, body, null);
    }

    private void send(
            Collection<Person> recipients,
            InspectionVisit visit,
            String what,
            String subject,
            String body,
            @Nullable String digest) {
        notifications.send(
                recipients,
                new Notice(
                        "inspection-visit:%s:%s".formatted(visit.id(), what),
                        "%s, %s".formatted(subject, visit.unitName()),
                        """
                        %s

                        Đơn vị được kiểm tra: %s
                        Thời gian: %s
                        Trưởng đoàn: %s
                        """.formatted(
                                        body,
                                        visit.unitName(),
                                        VisitConflicts.days(visit.firstDay(), visit.lastDay()),
                                        people.nameOf(visit.teamHead())),
                        "/inspection-visits/" + visit.id(),
                        digest));
    }

    private void send(
            Collection<Person> recipients, Recommendation recommendation, String what, String subject, String body) {
        send(recipients, recommendation, what, subject, body, null);
    }

    private void send(
            Collection<Person> recipients,
            Recommendation recommendation,
            String what,
            String subject,
            String body,
            @Nullable String digest) {
        notifications.send(
                recipients,
                new Notice(
                        "recommendation:%s:%s".formatted(recommendation.id(), what),
                        "%s, %s".formatted(subject, recommendation.unitName()),
                        """
                        %s

                        Đơn vị: %s
                        Kiến nghị %d: %s
                        Chịu trách nhiệm: %s
                        Thời hạn: %s
                        """.formatted(
                                        body,
                                        recommendation.unitName(),
                                        recommendation.number(),
                                        recommendation.content(),
                                        recommendation.responsible(),
                                        VietnameseDates.format(recommendation.dueOn())),
                        "/recommendations/" + recommendation.id(),
                        digest));
    }

    private List<Person> team(InspectionVisit visit) {
        return visit.team().stream()
                .flatMap(account -> people.find(account).stream())
                .toList();
    }

    private List<Person> teamHead(InspectionVisit visit) {
        return people.find(visit.teamHead()).stream().toList();
    }

    private List<Person> signers(InspectionVisit visit) {
        return Stream.concat(
                        members(UnitRole.HEAD, visit.unitCode()).stream(),
                        delegations.delegates(visit.unitCode(), SigningMatter.INSPECTION_MINUTES).stream())
                .distinct()
                .toList();
    }

    private List<Person> group(MinistryGroup group) {
        return people.membersOf(group.id());
    }

    private List<Person> ministry(MinistryGroup... groups) {
        return Arrays.stream(groups)
                .flatMap(each -> group(each).stream())
                .distinct()
                .toList();
    }

    private List<Person> unit(String unitCode) {
        return Arrays.stream(UnitRole.values())
                .flatMap(role -> members(role, unitCode).stream())
                .distinct()
                .toList();
    }

    private List<Person> members(UnitRole role, String unitCode) {
        return people.membersOf(role.group(unitCode));
    }

    private static List<Person> without(String actor, Collection<Person> recipients) {
        return recipients.stream().filter(person -> !person.id().equals(actor)).toList();
    }
}
