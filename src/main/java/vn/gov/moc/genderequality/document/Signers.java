package vn.gov.moc.genderequality.document;

import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** Tells who made an intact signature, and whether the certificate was good for it. */
@Component
class Signers {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofHours(1);

    private final TrustAnchors anchors;

    Signers(TrustAnchors anchors) {
        this.anchors = anchors;
    }

    /**
     * What the signature's certificate tells.
     *
     * @param issuedAt no signature can be older
     * @throws InvalidInputException when the certificate was not valid at the time, is not of a trusted issuer though
     *     issuers can be checked, or the time cannot be true
     */
    PdfSignature describe(PdfSignatureValue signature, Instant issuedAt) {
        X509Certificate certificate = signature.cms().certificate();
        String signer = name(certificate);
        Instant signedAt = signature.signedAt();
        if (signedAt == null) {
            throw SignedPdfs.refusal(
                    "Chữ ký số không ghi thời điểm ký. Hãy bật ghi thời điểm ký trong phần mềm ký, ký lại rồi tải lên.");
        }
        if (signedAt.isBefore(issuedAt.minus(CLOCKS_MAY_DIFFER))) {
            throw SignedPdfs.refusal(
                    "Thời điểm ký ghi trong chữ ký số (%s) sớm hơn lúc văn bản được ký trong hệ thống (%s). Hãy chỉnh lại đồng hồ của máy tính dùng để ký, ký lại rồi tải lên."
                            .formatted(VietnameseDates.format(signedAt), VietnameseDates.format(issuedAt)));
        }
        if (!validAt(certificate, signedAt)) {
            throw SignedPdfs.refusal(
                    "Chứng thư số của người ký (%s) không còn hoặc chưa có hiệu lực vào lúc ký (%s). Hãy ký lại bằng chứng thư số còn hiệu lực."
                            .formatted(signer, VietnameseDates.format(signedAt)));
        }
        boolean trusted = anchors.trusts(certificate, signature.cms().certificates(), signedAt);
        if (anchors.configured() && !trusted) {
            throw SignedPdfs.refusal(
                    "Chứng thư số của người ký (%s) không do tổ chức chứng thực được Bộ tin cậy cấp. Hãy ký lại bằng chứng thư số do cơ quan cấp; nếu đúng là chứng thư đó, xin báo quản trị hệ thống."
                            .formatted(signer));
        }
        return new PdfSignature(
                signer,
                distinguishedName(certificate.getSubjectX500Principal()),
                distinguishedName(certificate.getIssuerX500Principal()),
                certificate.getSerialNumber().toString(16),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                signedAt,
                trusted);
    }

    private static boolean validAt(X509Certificate certificate, Instant time) {
        try {
            certificate.checkValidity(Date.from(time));
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    private static String name(X509Certificate certificate) {
        try {
            X500Name subject = new JcaX509CertificateHolder(certificate).getSubject();
            RDN[] names = subject.getRDNs(BCStyle.CN);
            return names.length == 0
                    ? distinguishedName(certificate.getSubjectX500Principal())
                    : PaperText.line(IETFUtils.valueToString(names[0].getFirst().getValue()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String distinguishedName(X500Principal principal) {
        return PaperText.line(principal.getName(X500Principal.RFC2253));
    }
}
