package vn.gov.moc.genderequality.monitoring;

import java.util.Locale;

/** Numbers as people here write them. */
final class Numbers {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private Numbers() {}

    /** {@code 1.234}. */
    static String text(long number) {
        return String.format(VIETNAMESE, "%,d", number);
    }
}
