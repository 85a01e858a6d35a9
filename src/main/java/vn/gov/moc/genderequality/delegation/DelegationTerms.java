package vn.gov.moc.genderequality.delegation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.TypedText;

/**
 * What a head lays down, checked as far as it can be by itself.
 *
 * @param unit the unit's code
 * @param delegateTitle the delegate's position as printed, 1–100 characters
 * @param collective on whose behalf TM. signs, 1–100 characters; empty for every other kind
 * @param matters at least one
 * @param firstDay today or later
 * @param lastDay not before the first day, and within the kind's bound
 * @param basis number and date of the written authorisation, at most 300 characters; needed for TUQ.
 */
public record DelegationTerms(
        String unit,
        String delegate,
        DelegationKind kind,
        String delegateTitle,
        String collective,
        Set<SigningMatter> matters,
        LocalDate firstDay,
        LocalDate lastDay,
        String basis) {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_BASIS = 300;

    /** As it was typed: anything may be missing. */
    public record Typed(
            @Nullable String unit,
            @Nullable String delegate,
            @Nullable DelegationKind kind,
            @Nullable String delegateTitle,
            @Nullable String collective,
            @Nullable Set<SigningMatter> matters,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable String basis) {

        /** @throws InvalidInputException with one problem per field */
        DelegationTerms check(LocalDate today) {
            List<FieldProblem> problems = new ArrayList<>();
            String title = TypedText.clean(delegateTitle).strip();
            String body =
                    kind == DelegationKind.TM ? TypedText.clean(collective).strip() : "";
            String paper = TypedText.clean(basis).strip();
            require(problems, "kind", kind != null, "Hãy chọn hình thức ký: KT., TL., TUQ. hoặc TM.");
            require(problems, "delegateTitle", fits(title), "Chức vụ in trên văn bản phải có từ 1 đến 100 ký tự.");
            require(
                    problems,
                    "collective",
                    kind != DelegationKind.TM || fits(body),
                    "Ký thay mặt (TM.) phải ghi tên tập thể, từ 1 đến 100 ký tự, ví dụ Ban VSTBPN.");
            require(problems, "matters", matters != null && !matters.isEmpty(), "Hãy chọn ít nhất một loại văn bản.");
            require(
                    problems,
                    "basis",
                    kind != DelegationKind.TUQ || !paper.isEmpty(),
                    "Ký thừa uỷ quyền (TUQ.) phải bằng văn bản: hãy ghi số và ngày văn bản uỷ quyền.");
            require(problems, "basis", paper.length() <= LONGEST_BASIS, "Căn cứ không được quá 300 ký tự.");
            requireDays(problems, today);
            if (!problems.isEmpty() || kind == null || firstDay == null || lastDay == null || matters == null) {
                throw new InvalidInputException(problems);
            }
            return new DelegationTerms(
                    TypedText.clean(unit),
                    TypedText.clean(delegate),
                    kind,
                    title,
                    body,
                    EnumSet.copyOf(matters),
                    firstDay,
                    lastDay,
                    paper);
        }

        private void requireDays(List<FieldProblem> problems, LocalDate today) {
            require(
                    problems,
                    "firstDay",
                    firstDay != null && !firstDay.isBefore(today),
                    "Ngày đầu phải từ hôm nay (%s) trở đi.".formatted(VietnameseDates.format(today)));
            if (firstDay == null || lastDay == null || lastDay.isBefore(firstDay)) {
                problems.add(new FieldProblem("lastDay", "Ngày cuối phải là ngày đầu hoặc sau ngày đầu."));
            } else if (kind != null && lastDay.isAfter(kind.latest(firstDay))) {
                problems.add(new FieldProblem(
                        "lastDay",
                        "%s không được quá %d năm: chậm nhất ngày %s."
                                .formatted(
                                        kind.label(),
                                        kind.longestYears(),
                                        VietnameseDates.format(kind.latest(firstDay)))));
            }
        }

        private static boolean fits(String title) {
            return !title.isEmpty() && title.length() <= LONGEST_TITLE;
        }

        private static void require(List<FieldProblem> problems, String field, boolean holds, String message) {
            if (!holds) {
                problems.add(new FieldProblem(field, message));
            }
        }
    }
}
