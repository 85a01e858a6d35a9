package vn.gov.moc.genderequality.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of an official paper: who signs, and who gets it. Texts are kept clean, authority in upper case, recipients
 * with their dashes and stops, as they are printed.
 *
 * @param authority authority and position, line by line, e.g. {@code TL. BỘ TRƯỞNG}, {@code VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ}
 * @param signedMark what stands for the signature, e.g. {@code (đã ký)}; none leaves room to sign
 * @param signer the name below the signature; none when it is not known yet
 * @param recipients who gets it ("Nơi nhận"), in order, e.g. {@code Như trên}, {@code Lưu: VT, Vụ TCCB}
 */
public record Closing(
        List<String> authority,
        @Nullable String signedMark,
        @Nullable String signer,
        List<String> recipients) {

    public Closing {
        authority = authority.stream().map(PaperText::upperLine).toList();
        signedMark = signedMark == null ? null : PaperText.line(signedMark);
        signer = signer == null ? null : PaperText.line(signer);
        recipients = PaperText.enumerated(recipients);
    }
}
