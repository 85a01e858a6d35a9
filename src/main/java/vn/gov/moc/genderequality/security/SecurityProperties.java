package vn.gov.moc.genderequality.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of login and passwords.
 *
 * @param passwordIterations rounds of PBKDF2 for passwords set from now on; older ones keep theirs
 * @param admin the first administrator, needed in production
 */
@ConfigurationProperties("app.security")
record SecurityProperties(
        @DefaultValue("310000") int passwordIterations,
        @DefaultValue Admin admin) {

    /** The first administrator's account and password; used once, when there is no such account yet. */
    record Admin(
            @DefaultValue("") String id, @DefaultValue("") String password) {

        @Override
        public String toString() {
            return "Admin[id=" + id + "]";
        }
    }
}
