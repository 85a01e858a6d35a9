package vn.gov.moc.genderequality.security;

import java.io.Serial;
import java.util.Collection;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody who came with a password kept here; holds for as long as that password does. */
class AccountLogin extends UsernamePasswordAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final String passwordStamp;

    /** @param passwordStamp stands for the password that was right */
    AccountLogin(String account, String passwordStamp, Collection<String> groups) {
        super(account, null, AuthorityUtils.createAuthorityList(groups));
        this.passwordStamp = passwordStamp;
    }

    String passwordStamp() {
        return passwordStamp;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && passwordStamp.equals(((AccountLogin) other).passwordStamp);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + passwordStamp.hashCode();
    }
}
