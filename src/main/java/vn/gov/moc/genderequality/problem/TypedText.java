package vn.gov.moc.genderequality.problem;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text that people type and read. */
public final class TypedText {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

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

    /** A number as people here write it, e.g. {@code 20.000}. */
    public static String number(int number) {
        return String.format(VIETNAMESE, "%,d", number);
    }
}
