package vn.gov.moc.genderequality.document;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The certification authorities that the ministry trusts. Revocation is not looked up: the server may have no way out. */
@Component
class TrustAnchors {

    private final Set<TrustAnchor> anchors;

    @Autowired
    TrustAnchors(SignatureProperties properties) {
        this(properties.trustAnchors());
    }

    /** @throws IllegalStateException when there is a resource and no certificate can be read from it */
    TrustAnchors(@Nullable Resource pem) {
        this.anchors = pem == null ? Set.of() : read(pem);
    }

    private static Set<TrustAnchor> read(Resource pem) {
        try (InputStream in = pem.getInputStream()) {
            Set<TrustAnchor> anchors = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(certificate -> new TrustAnchor((X509Certificate) certificate, null))
                    .collect(Collectors.toUnmodifiableSet());
            if (anchors.isEmpty()) {
                throw new IllegalStateException(
                        "app.signature.trust-anchors: %s không có chứng thư nào.".formatted(pem));
            }
            return anchors;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("app.signature.trust-anchors: không đọc được %s.".formatted(pem), e);
        }
    }

    /** Whether issuers can be checked at all. */
    boolean configured() {
        return !anchors.isEmpty();
    }

    /**
     * Whether the certificate led to a trusted authority at that time.
     *
     * @param others certificates that may stand between them
     */
    boolean trusts(X509Certificate certificate, Collection<? extends Certificate> others, Instant at) {
        if (!configured()) {
            return false;
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            parameters.setDate(Date.from(at));
            parameters.setRevocationEnabled(false);
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (CertPathBuilderException | InvalidAlgorithmParameterException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
