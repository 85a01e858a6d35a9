package vn.gov.moc.genderequality.organization;

import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.TypedText;

/**
 * What a person decided on somebody's work: agreed, or sent back with a reason.
 *
 * @param approved whether the work goes on
 * @param reason why it was sent back; empty when approved without remark
 */
public record Decision(boolean approved, String reason) {

    /**
     * Reads what a decision form sent.
     *
     * @param decision {@code APPROVE} or {@code RETURN}
     * @param reason at most 2,000 characters; needed for {@code RETURN}
     * @throws InvalidInputException when it is neither, or the reason is missing or too long
     */
    public static Decision of(@Nullable String decision, @Nullable String reason) {
        String text = TypedText.clean(reason).strip();
        if (text.length() > TypedText.LONGEST_REASON) {
            throw new InvalidInputException(
                    "reason",
                    "Lý do dài quá %s ký tự, hãy viết gọn lại.".formatted(TypedText.number(TypedText.LONGEST_REASON)));
        }
        if ("APPROVE".equals(decision)) {
            return new Decision(true, text);
        }
        if (!"RETURN".equals(decision)) {
            throw new InvalidInputException("decision", "Hãy chọn đồng ý hoặc trả lại.");
        }
        if (text.isEmpty()) {
            throw new InvalidInputException("reason", "Khi trả lại phải ghi rõ lý do.");
        }
        return new Decision(false, text);
    }
}
