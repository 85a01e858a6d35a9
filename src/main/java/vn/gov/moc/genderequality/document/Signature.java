package vn.gov.moc.genderequality.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;

/** The first bytes by which a type of file is known. */
final class Signature {

    private Signature() {}

    static Predicate<byte[]> of(String ascii) {
        return startsWith(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    static Predicate<byte[]> of(int... bytes) {
        byte[] signature = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            signature[i] = (byte) bytes[i];
        }
        return startsWith(signature);
    }

    private static Predicate<byte[]> startsWith(byte[] signature) {
        return content -> content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
