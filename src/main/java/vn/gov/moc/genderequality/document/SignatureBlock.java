package vn.gov.moc.genderequality.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signs an official paper, as it is printed. Texts are kept clean, authority in upper case.
 *
 * @param authority authority and position, line by line, e.g. {@code TL. BỘ TRƯỞNG}, {@code VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ}
 * @param signedMark what stands for the signature, e.g. {@code (đã ký)} or {@code (không ký)}; none leaves room to sign
 * @param signer the name below the signature; none when it is not known yet
 * @param note what stands small under the name, e.g. when it was signed and that an opinion differs; none for nothing
 */
public record SignatureBlock(
        List<String> authority,
        @Nullable String signedMark,
        @Nullable String signer,
        @Nullable String note) {

    public SignatureBlock {
        authority = authority.stream().map(PaperText::upperLine).toList();
        signedMark = signedMark == null ? null : PaperText.line(signedMark);
        signer = signer == null ? null : PaperText.line(signer);
        note = note == null || note.isBlank() ? null : PaperText.line(note);
    }
}
