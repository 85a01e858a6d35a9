package vn.gov.moc.genderequality.document;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * How uploaded digital signatures are checked.
 *
 * @param trustAnchors certificates (PEM, one after the other) of the authorities whose signers are trusted, e.g. {@code
 *     file:/etc/gender-equality/ca.pem}; without any no signature is called trusted
 */
@ConfigurationProperties("app.signature")
record SignatureProperties(@Nullable Resource trustAnchors) {}
