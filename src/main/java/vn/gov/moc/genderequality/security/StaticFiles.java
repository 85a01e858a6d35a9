package vn.gov.moc.genderequality.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** What is the same for everybody: served without asking the database who comes, so that pages look right while it is away. */
final class StaticFiles {

    private static final Pattern PATHS = Pattern.compile("/((css|js|img|fonts)/.*|favicon\\.ico)");

    private StaticFiles() {}

    static boolean areAskedFor(HttpServletRequest request) {
        return PATHS.matcher(request.getServletPath()).matches();
    }
}
