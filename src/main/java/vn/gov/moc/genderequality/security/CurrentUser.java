package vn.gov.moc.genderequality.security;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts in this thread. */
public final class CurrentUser {

    /** The name audits show for timers and jobs. */
    public static final String SYSTEM = "system";

    private CurrentUser() {}

    /** The account that is logged in, or {@link #SYSTEM}. */
    public static String id() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? SYSTEM
                : authentication.getName();
    }
}
