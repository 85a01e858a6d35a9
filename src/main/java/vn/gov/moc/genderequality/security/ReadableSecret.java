package vn.gov.moc.genderequality.security;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Makes what cannot be guessed and can be copied from paper. */
final class ReadableSecret {

    /** Without what is easily mistaken for something else; 32 letters, so that each is five bits. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadableSecret() {}

    static String of(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
