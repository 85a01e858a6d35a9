package vn.gov.moc.genderequality.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.Set;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * One signature of a PDF: the bytes it covers are the file up to {@link #end()}, all but the signature's own value (ISO
 * 32000-1, 12.8.1).
 */
final class PdfSignatureValue {

    /** PAdES, and what signing programs wrote before it; older kinds rest on SHA-1. */
    private static final Set<String> KINDS = Set.of("ETSI.CAdES.detached", "adbe.pkcs7.detached");

    private final PDSignature dictionary;
    private final byte[] pdf;
    private final int[] range;
    private final CmsSignature cms;

    /** @throws IOException when it is of no known kind, or does not cover the file from its beginning without a gap */
    PdfSignatureValue(PDSignature dictionary, byte[] pdf) throws IOException {
        this.dictionary = dictionary;
        this.pdf = pdf;
        this.range = dictionary.getByteRange();
        if (!KINDS.contains(String.valueOf(dictionary.getSubFilter())) || !leavesOutItsValueOnly()) {
            throw new IOException("Not a signature over all bytes but its own");
        }
        try {
            this.cms = new CmsSignature(covered(), dictionary.getContents());
        } catch (CMSException | GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** What is left out must be exactly the value that is proved, or it could hide something else. */
    private boolean leavesOutItsValueOnly() {
        if (range.length != 4
                || range[0] != 0
                || range[1] <= 0
                || range[2] < range[1] + 2
                || range[3] <= 0
                || range[3] > pdf.length - range[2]
                || pdf[range[1]] != '<'
                || pdf[range[2] - 1] != '>') {
            return false;
        }
        String hexadecimal = new String(pdf, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.ISO_8859_1);
        return hexadecimal.equalsIgnoreCase(HexFormat.of().formatHex(dictionary.getContents()));
    }

    private byte[] covered() {
        ByteArrayOutputStream covered = new ByteArrayOutputStream();
        covered.write(pdf, 0, range[1]);
        covered.write(pdf, range[2], range[3]);
        return covered.toByteArray();
    }

    /** The first byte behind what it covers. */
    int end() {
        return range[2] + range[3];
    }

    /** The file as it was signed. */
    byte[] revision() {
        return Arrays.copyOf(pdf, end());
    }

    /** Whether what it covers is what was signed. */
    boolean intact() throws IOException {
        try {
            return cms.intact();
        } catch (CMSException | GeneralSecurityException | OperatorCreationException e) {
            return false;
        }
    }

    /** When it was signed, as the signer's computer claims. */
    @Nullable
    Instant signedAt() {
        Calendar date = dictionary.getSignDate();
        return date == null ? cms.signedAt() : date.toInstant();
    }

    CmsSignature cms() {
        return cms;
    }
}
