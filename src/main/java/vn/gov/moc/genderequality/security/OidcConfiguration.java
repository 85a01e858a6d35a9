package vn.gov.moc.genderequality.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

/**
 * The login by the ministry's own accounts. The provider says who somebody is; accounts and groups stay those kept here,
 * password and second factor are the provider's business.
 */
@Configuration(proxyBeanMethods = false)
@Profile("oidc")
class OidcConfiguration {

    static final String REGISTRATION = "ministry";

    /** The error of a person the provider knows and this application does not. */
    static final String UNKNOWN_ACCOUNT = "unknown_account";

    /**
     * The provider is asked for its addresses at the first login, so that the application starts while it is down.
     *
     * @throws InsecureSettingsException when nobody could log in
     */
    @Bean
    ClientRegistrationRepository clientRegistrations(SecurityProperties properties) {
        SecurityProperties.Oidc oidc = properties.oidc();
        if (oidc.issuer().isBlank() || oidc.clientId().isBlank()) {
            throw new InsecureSettingsException(
                    "Đăng nhập bằng tài khoản của Bộ (profile oidc) cần app.security.oidc.issuer và app.security.oidc.client-id.");
        }
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(oidc.issuer())
                        .registrationId(REGISTRATION)
                        .clientId(oidc.clientId())
                        .clientSecret(oidc.clientSecret())
                        .scope("openid", "profile")
                        .userNameAttributeName(oidc.claim())
                        .build()));
    }

    /** Turns the provider's person into the account of the same name. */
    @Bean
    OAuth2UserService<OidcUserRequest, OidcUser> ministryAccounts(
            SecurityProperties properties, PeopleDirectory people) {
        String claim = properties.oidc().claim();
        OidcUserService provider = new OidcUserService();
        return request -> {
            OidcUser person = provider.loadUser(request);
            String account = person.getClaimAsString(claim);
            if (account == null || people.find(account).isEmpty()) {
                throw new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN_ACCOUNT));
            }
            return new DefaultOidcUser(
                    AuthorityUtils.createAuthorityList(people.groupsOf(account)),
                    withoutDetails(person.getIdToken(), claim, account),
                    claim);
        };
    }

    /** What goes into the session: neither the token nor what else the provider tells of the person. */
    private static OidcIdToken withoutDetails(OidcIdToken token, String claim, String account) {
        return OidcIdToken.withTokenValue("-")
                .issuedAt(token.getIssuedAt())
                .expiresAt(token.getExpiresAt())
                .subject(token.getSubject())
                .claim(claim, account)
                .build();
    }
}
