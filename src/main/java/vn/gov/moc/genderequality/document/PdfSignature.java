package vn.gov.moc.genderequality.document;

import java.time.Instant;

/**
 * An intact digital signature found in a PDF, as its certificate tells it.
 *
 * @param signer the name of the certificate's subject; the whole subject where it has none
 * @param subject the subject's distinguished name (RFC 2253)
 * @param issuer the issuer's distinguished name (RFC 2253)
 * @param serialNumber the certificate's serial number, lower-case hexadecimal
 * @param validFrom the first instant of the certificate's validity
 * @param validUntil the last instant of the certificate's validity
 * @param signedAt when it was signed, as the signer's computer claims
 * @param issuerTrusted whether the certificate leads to a configured trust anchor; never so where none is configured
 */
public record PdfSignature(
        String signer,
        String subject,
        String issuer,
        String serialNumber,
        Instant validFrom,
        Instant validUntil,
        Instant signedAt,
        boolean issuerTrusted) {}
