package vn.gov.moc.genderequality.engine;

import java.util.Locale;

/** Numbers as people here write them. */
public final class Numbers {

    /** The locale of this country. */
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private Numbers() {}

    /** {@code 1.234}. */
    public static String text(long number) {
        return String.format(VIETNAMESE, "%,d", number);
    }
}
