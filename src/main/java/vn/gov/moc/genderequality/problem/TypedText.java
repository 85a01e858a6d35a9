package vn.gov.moc.genderequality.problem;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text that people type and read. */
public final class TypedText {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    /** The most characters of a reason. */
    public static final int LONGEST_REASON = 2_000;

    private TypedText() {}

    /**
     * Text as it is kept: composed characters (NFC), so that it is found however it was typed, and nothing the database
     * cannot store (NUL, halves of surrogate pairs).
     */
    public static String clean(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String storable = new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "");
        return Normalizer.normalize(storable, Normalizer.Form.NFC);
    }

    /**
     * A reason as it is kept: at least something, at most 2,000 characters.
     *
     * @param what the reason's name at the head of the message, e.g. {@code Lý do xin gia hạn}
     * @throws InvalidInputException for the field {@code reason} when it is missing or too long
     */
    public static String reason(@Nullable String typed, String what) {
        String text = clean(typed).strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw new InvalidInputException(
                    "reason", "%s phải có từ 1 đến %s ký tự.".formatted(what, number(LONGEST_REASON)));
        }
        return text;
    }

    /** A number as people here write it, e.g. {@code 20.000}. */
    public static String number(long number) {
        return String.format(VIETNAMESE, "%,d", number);
    }
}
