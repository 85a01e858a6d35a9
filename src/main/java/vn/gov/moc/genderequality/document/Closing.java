package vn.gov.moc.genderequality.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of an official paper: who signs, and who gets it. One signature stands on the right of the recipients; two, as
 * under minutes, stand side by side above them. Recipients are kept with their dashes and stops, as they are printed.
 *
 * @param signatures from left to right, two at most; none for a paper that nobody signs
 * @param recipients who gets it ("Nơi nhận"), in order, e.g. {@code Như trên}, {@code Lưu: VT, Vụ TCCB}
 */
public record Closing(List<SignatureBlock> signatures, List<String> recipients) {

    private static final int SIDE_BY_SIDE = 2;

    /** @throws IllegalArgumentException when there are more than two signatures */
    public Closing {
        if (signatures.size() > SIDE_BY_SIDE) {
            throw new IllegalArgumentException("Two signatures stand side by side at most");
        }
        signatures = List.copyOf(signatures);
        recipients = PaperText.enumerated(recipients);
    }

    /**
     * The end of a paper that one person signs.
     *
     * @param authority authority and position, line by line, e.g. {@code TL. BỘ TRƯỞNG}, {@code VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ}
     * @param signedMark what stands for the signature, e.g. {@code (đã ký)}; none leaves room to sign
     * @param signer the name below the signature; none when it is not known yet
     * @param recipients who gets it, in order
     */
    public Closing(
            List<String> authority, @Nullable String signedMark, @Nullable String signer, List<String> recipients) {
        this(List.of(new SignatureBlock(authority, signedMark, signer, null)), recipients);
    }

    /** Nothing below the text: a working paper, which nobody signs and nobody is sent. */
    public static Closing none() {
        return new Closing(List.of(), List.of());
    }
}
