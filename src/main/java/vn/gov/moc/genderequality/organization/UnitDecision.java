package vn.gov.moc.genderequality.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.TypedText;

/**
 * The decision by which units are closed or merged.
 *
 * @param number e.g. {@code 1203/QĐ-BXD}, at most 100 characters
 * @param decidedOn the day it was signed
 * @param reason at most 2,000 characters
 */
public record UnitDecision(String number, LocalDate decidedOn, String reason) {

    /**
     * Reads what was typed; all three are needed.
     *
     * @param today a decision cannot be of a later day
     * @throws InvalidInputException one problem for each wrong field
     */
    public static UnitDecision typed(
            @Nullable String number, @Nullable LocalDate decidedOn, @Nullable String reason, LocalDate today) {
        String cleanNumber = TypedText.clean(number).replaceAll("\\s+", " ").strip();
        String cleanReason = TypedText.clean(reason).strip();
        List<FieldProblem> problems = new ArrayList<>();
        if (cleanNumber.isEmpty() || cleanNumber.length() > 100) {
            problems.add(new FieldProblem("decisionNumber", "Số quyết định phải có từ 1 đến 100 ký tự."));
        }
        if (cleanReason.isEmpty() || cleanReason.length() > TypedText.LONGEST_REASON) {
            problems.add(new FieldProblem("reason", "Lý do phải có từ 1 đến 2.000 ký tự."));
        }
        if (decidedOn == null || decidedOn.isAfter(today)) {
            problems.add(new FieldProblem(
                    "decidedOn",
                    "Ngày quyết định phải có và không được sau hôm nay (%s)."
                            .formatted(VietnameseDates.format(today))));
        }
        if (!problems.isEmpty() || decidedOn == null) {
            throw new InvalidInputException(problems);
        }
        return new UnitDecision(cleanNumber, decidedOn, cleanReason);
    }

    /** As it stands in a sentence, e.g. {@code Quyết định số 1203/QĐ-BXD ngày 01/6/2017}. */
    public String text() {
        return "Quyết định số %s ngày %s".formatted(number, VietnameseDates.format(decidedOn));
    }
}
