package vn.gov.moc.genderequality.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** A person with a certificate who signs PDFs as a signing program does (PAdES-BASELINE-B). */
public final class SampleSigner {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration YEAR = Duration.ofDays(365);

    private final KeyPair keys;
    private final X509Certificate certificate;
    private final @Nullable SampleSigner issuer;

    private SampleSigner(String name, Instant from, @Nullable SampleSigner issuer) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            this.keys = generator.generateKeyPair();
            this.issuer = issuer;
            this.certificate = certificate(new X500Name(name), from);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An authority whose certificate is valid for a year from then on. */
    public static SampleSigner authority(Instant from) {
        return new SampleSigner("CN=Tổ chức chứng thực thử nghiệm,C=VN", from, null);
    }

    /** Somebody who made the certificate alone; valid for a year. */
    public static SampleSigner selfSigned(Instant from) {
        return new SampleSigner("CN=Người tự ký,C=VN", from, null);
    }

    /** Somebody whose certificate this authority issued; valid for a year. */
    public SampleSigner issue(String name, Instant from) {
        return new SampleSigner("CN=" + name + ",O=Văn phòng Bộ,C=VN", from, this);
    }

    private X509Certificate certificate(X500Name subject, Instant from)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        boolean authority = subject.toString().contains("Tổ chức");
        X500Name issuerName = issuer == null
                ? subject
                : X500Name.getInstance(
                        issuer.certificate.getSubjectX500Principal().getEncoded());
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuerName,
                new BigInteger(64, RANDOM),
                Date.from(from),
                Date.from(from.plus(YEAR)),
                subject,
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA")
                        .build((issuer == null ? keys : issuer.keys).getPrivate())));
    }

    /** The certificate as a bundle of one. */
    Resource pem() {
        try {
            String body = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
            return new ByteArrayResource(("-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n")
                    .getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String serialNumber() {
        return certificate.getSerialNumber().toString(16);
    }

    /** The PDF with an invisible signature. */
    public byte[] sign(byte[] pdf, Instant at) {
        return sign(pdf, at, "SHA256withRSA", new PDRectangle());
    }

    /** The PDF with a signature over SHA-1. */
    byte[] signWeakly(byte[] pdf, Instant at) {
        return sign(pdf, at, "SHA1withRSA", new PDRectangle());
    }

    /** The PDF with a signature whose mark on page 1 has this size in points. */
    byte[] signVisibly(byte[] pdf, Instant at, float width, float height) {
        return sign(pdf, at, "SHA256withRSA", new PDRectangle(20, 20, width, height));
    }

    private byte[] sign(byte[] pdf, Instant at, String algorithm, PDRectangle mark) {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
            options.setPreferredSignatureSize(16 * 1024);
            document.addSignature(signature, options);
            document.getSignatureFields().stream()
                    .filter(field -> field.getSignature().getCOSObject() == signature.getCOSObject())
                    .forEach(field -> field.getWidgets().get(0).setRectangle(mark));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
            signing.setSignature(cms(signing.getContent().readAllBytes(), algorithm));
            return out.toByteArray();
        } catch (IOException | GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A CAdES signature: the attributes that are signed name the certificate. */
    private byte[] cms(byte[] content, String algorithm)
            throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                        new JcaDigestCalculatorProviderBuilder().build())
                .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
                .build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate()), certificate));
        generator.addCertificates(
                new JcaCertStore(issuer == null ? List.of(certificate) : List.of(certificate, issuer.certificate)));
        return generator.generate(new CMSProcessableByteArray(content)).getEncoded();
    }
}
