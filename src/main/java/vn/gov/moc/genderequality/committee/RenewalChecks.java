package vn.gov.moc.genderequality.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Checks what is typed of a renewal, and whether it is complete; every problem names its field. */
@Component
class RenewalChecks {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_GROUNDS = 4_000;
    private static final int LONGEST_FOLLOWER = 300;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_MEMBERS = 60;
    private static final int USUAL_MEMBERS = 3;

    private final CommitteeDecisionRepository decisions;
    private final CommitteePeople people;

    RenewalChecks(CommitteeDecisionRepository decisions, CommitteePeople people) {
        this.decisions = decisions;
        this.people = people;
    }

    /** @throws InvalidInputException when something cannot be kept; it may be incomplete */
    void write(CommitteeRenewal renewal, RenewalTerms terms) {
        FieldProblems problems = new FieldProblems();
        String number = line(problems, "decisionNumber", terms.decisionNumber(), LONGEST_NUMBER, "Số quyết định");
        String grounds = problems.text("grounds", terms.grounds(), LONGEST_GROUNDS, "Căn cứ");
        String follower = line(problems, "follower", terms.follower(), LONGEST_FOLLOWER, "Cán bộ theo dõi");
        problems.refuse();
        renewal.write(terms, Objects.requireNonNullElse(terms.kind(), renewal.kind()), number, grounds, follower);
    }

    /** @throws InvalidInputException when something cannot be kept; all but the name may be missing */
    void write(CommitteeRenewal renewal, CommitteeCandidate candidate, CandidateDraft draft) {
        FieldProblems problems = new FieldProblems();
        String name = line(problems, "name", draft.name(), LONGEST_NAME, "Họ và tên");
        String position = line(problems, "position", draft.position(), LONGEST_NAME, "Chức vụ");
        String reason = problems.text("leavingReason", draft.leavingReason(), TypedText.LONGEST_REASON, "Lý do");
        String account = TypedText.clean(draft.account()).strip();
        problems.require("name", !name.isEmpty(), "Hãy nhập họ và tên.")
                .require(
                        "account",
                        account.isEmpty()
                                || account.equals(candidate.account())
                                || people.accountsOfUnit(renewal.unitCode()).contains(account),
                        "Tài khoản này không thuộc đơn vị; hãy chọn trong danh sách hoặc để trống.")
                .require(
                        "leaving",
                        candidate.present() || !draft.leaving(),
                        "Chỉ người đang ở trong Ban mới thôi tham gia; người ghi nhầm thì xóa khỏi danh sách.")
                .refuse();
        candidate.describe(draft, name, position, account.isEmpty() ? null : account, reason);
    }

    /** @throws InvalidInputException when there is no room for another one */
    void requireRoom(List<CommitteeCandidate> list) {
        new FieldProblems()
                .require(
                        "members",
                        list.size() < MOST_MEMBERS,
                        "Danh sách đã có %d người, không thêm được nữa.".formatted(MOST_MEMBERS))
                .refuse();
    }

    private static String line(FieldProblems problems, String field, @Nullable String typed, int longest, String what) {
        return problems.text(field, TypedText.clean(typed).replaceAll("\\s+", " "), longest, what);
    }

    /**
     * @param today the day of the signature, unless the decision has a day already
     * @throws InvalidInputException when the decision could not be signed so; one problem for each field
     */
    void requireComplete(CommitteeRenewal renewal, List<CommitteeCandidate> list, LocalDate today) {
        FieldProblems problems = new FieldProblems();
        LocalDate day = Objects.requireNonNullElse(renewal.decidedOn(), today);
        problems.require("grounds", !renewal.grounds().isEmpty(), "Hãy nhập căn cứ của quyết định.")
                .require("follower", !renewal.follower().isEmpty(), "Hãy nhập cán bộ theo dõi công tác.");
        numbered(problems, renewal, today);
        term(problems, renewal, day);
        members(problems, list, day);
        problems.refuse();
    }

    private void numbered(FieldProblems problems, CommitteeRenewal renewal, LocalDate today) {
        LocalDate decidedOn = renewal.decidedOn();
        boolean numbered = !renewal.decisionNumber().isEmpty();
        problems.require(
                        "decidedOn",
                        !numbered || decidedOn != null,
                        "Quyết định đã có số thì phải ghi cả ngày; để trống cả hai thì hệ thống cấp số khi ký.")
                .require(
                        "decisionNumber",
                        numbered || decidedOn == null,
                        "Quyết định đã có ngày thì phải ghi cả số; để trống cả hai thì hệ thống cấp số khi ký.");
        if (decidedOn == null) {
            return;
        }
        problems.require("decidedOn", !decidedOn.isAfter(today), "Ngày quyết định không được sau hôm nay.")
                .require(
                        "decisionNumber",
                        !used(renewal.unitCode(), renewal.decisionNumber(), decidedOn),
                        "Số %s đã được dùng cho một quyết định khác trong năm %d."
                                .formatted(renewal.decisionNumber(), decidedOn.getYear()));
        decisions.findByUnitCodeOrderByDecidedOnDescSignedAtDesc(renewal.unitCode()).stream()
                .findFirst()
                .ifPresent(last -> problems.require(
                        "decidedOn",
                        !decidedOn.isBefore(last.decidedOn()),
                        "Ngày quyết định không được trước %s đang có hiệu lực.".formatted(last.text())));
    }

    /** Whether a decision of the unit has the number in the day's year. */
    boolean used(String unitCode, String number, LocalDate day) {
        return decisions.existsByUnitCodeAndDocumentNumberAndDecidedOnBetween(
                unitCode, number, day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
    }

    private static void term(FieldProblems problems, CommitteeRenewal renewal, LocalDate day) {
        LocalDate from = renewal.termFrom();
        LocalDate to = renewal.termTo();
        problems.require("termFrom", from != null, "Hãy nhập ngày bắt đầu nhiệm kỳ.")
                .require("termTo", to != null, "Hãy nhập ngày kết thúc nhiệm kỳ.");
        if (to != null) {
            problems.require(
                            "termTo", from == null || to.isAfter(from), "Ngày kết thúc nhiệm kỳ phải sau ngày bắt đầu.")
                    .require("termTo", to.isAfter(day), "Ngày kết thúc nhiệm kỳ phải sau ngày quyết định.");
        }
    }

    private static void members(FieldProblems problems, List<CommitteeCandidate> list, LocalDate day) {
        List<CommitteeCandidate> members =
                list.stream().filter(each -> !each.leaving()).toList();
        long heads = members.stream()
                .filter(each -> each.role() == CommitteeRole.HEAD)
                .count();
        problems.require("members", !members.isEmpty(), "Danh sách chưa có thành viên nào.")
                .require(
                        "members",
                        members.isEmpty() || heads == 1,
                        heads == 0 ? "Ban phải có một Trưởng ban." : "Ban chỉ có một Trưởng ban.");
        Set<String> accounts = new HashSet<>();
        for (CommitteeCandidate each : list) {
            String field = "members[%s].".formatted(each.id());
            problems.require(
                            field + "account",
                            each.account() == null || accounts.add(each.account()),
                            "Tài khoản %s có trong danh sách nhiều lần.".formatted(each.account()))
                    .require(
                            field + "leavingReason",
                            !each.leaving() || !each.leavingReason().isEmpty(),
                            "%s thôi tham gia thì phải ghi lý do.".formatted(each.name()));
            if (each.leaving()) {
                continue;
            }
            missing(problems, field, each);
            LocalDate since = each.since();
            problems.require(
                    field + "since",
                    since == null || !since.isAfter(day),
                    "%s: ngày tham gia không được sau ngày quyết định (%s)."
                            .formatted(each.name(), VietnameseDates.format(day)));
        }
    }

    private static void missing(FieldProblems problems, String field, CommitteeCandidate each) {
        String what = "%s còn thiếu %s.";
        problems.require(field + "position", !each.position().isEmpty(), what.formatted(each.name(), "chức vụ"))
                .require(field + "role", each.role() != null, what.formatted(each.name(), "vai trò trong Ban"))
                .require(field + "sex", each.sex() != null, what.formatted(each.name(), "giới tính"));
    }

    /** What deserves a second look but does not hinder anybody. */
    List<String> warnings(CommitteeRenewal renewal, List<CommitteeCandidate> list) {
        List<CommitteeCandidate> members =
                list.stream().filter(each -> !each.leaving()).toList();
        List<String> warnings = new ArrayList<>();
        if (members.size() < USUAL_MEMBERS) {
            warnings.add("Danh sách mới có %d thành viên; Ban thường có từ %d thành viên trở lên."
                    .formatted(members.size(), USUAL_MEMBERS));
        }
        Set<String> accounts = CommitteeRenewals.accounts(list);
        Set<String> outside = CommitteePeople.without(people.group(renewal.unitCode()), accounts);
        if (!outside.isEmpty()) {
            warnings.add(
                    "Đang ở trong nhóm Ban VSTBPN của đơn vị nhưng không có trong danh sách thành viên, khi ký sẽ thôi quyền của Ban: %s."
                            .formatted(people.names(outside)));
        }
        Set<String> gone = CommitteePeople.without(accounts, people.accountsOfUnit(renewal.unitCode()));
        if (!gone.isEmpty()) {
            warnings.add(
                    "Tài khoản không còn thuộc đơn vị, phải sửa thì mới ký được: %s.".formatted(people.names(gone)));
        }
        return warnings;
    }
}
