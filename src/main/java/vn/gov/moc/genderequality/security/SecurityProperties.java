package vn.gov.moc.genderequality.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of login and passwords.
 *
 * @param passwordIterations rounds of PBKDF2 for passwords set from now on; older ones keep theirs
 * @param admin the first administrator, needed in production
 * @param secretKey encrypts the secrets of the second factor; without one there is no second factor
 * @param secondFactor whether people of the ministry may or must have a second factor
 * @param passwordLogin whether people log in with passwords kept here; off, they come from the ministry's provider alone
 * @param oidc the ministry's own login
 */
@ConfigurationProperties("app.security")
record SecurityProperties(
        @DefaultValue("310000") int passwordIterations,
        @DefaultValue Admin admin,
        @DefaultValue("") String secretKey,
        @DefaultValue("OPTIONAL") SecondFactorDemand secondFactor,
        @DefaultValue("true") boolean passwordLogin,
        @DefaultValue Oidc oidc) {

    /** Who must have a second factor. */
    enum SecondFactorDemand {
        OPTIONAL,
        REQUIRED_FOR_MINISTRY
    }

    /** The first administrator's account and password; used once, when there is no such account yet. */
    record Admin(
            @DefaultValue("") String id, @DefaultValue("") String password) {

        @Override
        public String toString() {
            return "Admin[id=" + id + "]";
        }
    }

    /**
     * The provider of the ministry's accounts, asked under the profile {@code oidc}.
     *
     * @param claim what of its answer is the account here
     */
    record Oidc(
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("preferred_username") String claim) {

        @Override
        public String toString() {
            return "Oidc[issuer=" + issuer + ", clientId=" + clientId + "]";
        }
    }

    @Override
    public String toString() {
        return "SecurityProperties[admin=%s, secondFactor=%s, passwordLogin=%s, oidc=%s]"
                .formatted(admin, secondFactor, passwordLogin, oidc);
    }
}
