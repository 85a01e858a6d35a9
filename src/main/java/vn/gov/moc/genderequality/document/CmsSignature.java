package vn.gov.moc.genderequality.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/** A detached CMS signature (RFC 5652) with the certificates it carries, as PAdES puts it into a PDF; proved by Bouncy Castle. */
final class CmsSignature {

    /** SHA-256, SHA-384, SHA-512 and their SHA-3 sisters. */
    private static final Set<ASN1ObjectIdentifier> GOOD_DIGESTS = Set.of(
            NISTObjectIdentifiers.id_sha256,
            NISTObjectIdentifiers.id_sha384,
            NISTObjectIdentifiers.id_sha512,
            NISTObjectIdentifiers.id_sha3_256,
            NISTObjectIdentifiers.id_sha3_384,
            NISTObjectIdentifiers.id_sha3_512);

    private final SignerInformation signer;
    private final X509Certificate certificate;
    private final List<X509Certificate> certificates = new ArrayList<>();

    /**
     * Reads the signature; zeros behind it, with which PDFs pad it, are left unread.
     *
     * @throws CMSException when it is none, has more than one signer, or lacks the signer's certificate
     */
    CmsSignature(byte[] content, byte[] signature) throws CMSException, GeneralSecurityException {
        CMSSignedData data =
                new CMSSignedData(new CMSProcessableByteArray(content), new ByteArrayInputStream(signature));
        Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new CMSException(signers.size() + " signers");
        }
        signer = signers.iterator().next();
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        X509Certificate found = null;
        for (X509CertificateHolder holder : data.getCertificates().getMatches(null)) {
            X509Certificate each = converter.getCertificate(holder);
            certificates.add(each);
            found = signer.getSID().match(holder) ? each : found;
        }
        if (found == null) {
            throw new CMSException("The signer's certificate is missing");
        }
        certificate = found;
    }

    /** Whether the signature is that of the certificate's key over this very content. */
    boolean intact() throws CMSException, GeneralSecurityException, IOException, OperatorCreationException {
        return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))
                && namesCertificate();
    }

    /** Where the signed attributes name the certificate (CAdES: always), another one with the same key must not pass. */
    private boolean namesCertificate() throws GeneralSecurityException {
        Attribute attribute = signed(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            return true;
        }
        ESSCertIDv2 named = SigningCertificateV2.getInstance(attribute.getAttributeValues()[0])
                .getCerts()[0];
        String algorithm = named.getHashAlgorithm().getAlgorithm().getId();
        return MessageDigest.isEqual(
                named.getCertHashObject().getOctets(),
                MessageDigest.getInstance(algorithm).digest(certificate.getEncoded()));
    }

    private @Nullable Attribute signed(ASN1ObjectIdentifier type) {
        return signer.getSignedAttributes() == null
                ? null
                : signer.getSignedAttributes().get(type);
    }

    /** Whether nobody can make another content with the same digest. */
    boolean strong() {
        return GOOD_DIGESTS.contains(signer.getDigestAlgorithmID().getAlgorithm());
    }

    /** The time in the signature itself, as far as it has one. */
    @Nullable
    Instant signedAt() {
        Attribute attribute = signed(CMSAttributes.signingTime);
        return attribute == null
                ? null
                : Time.getInstance(attribute.getAttributeValues()[0]).getDate().toInstant();
    }

    /** The signer's certificate. */
    X509Certificate certificate() {
        return certificate;
    }

    /** All certificates that came along, in no order. */
    List<X509Certificate> certificates() {
        return certificates;
    }
}
