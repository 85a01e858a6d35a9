package vn.gov.moc.genderequality.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.web.server.Cookie;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The cookie of the session, read where there is use for it, for behind it stands a question to the database. */
class SessionCookie extends DefaultCookieSerializer {

    SessionCookie(Cookie settings) {
        // As it is in the database: what somebody makes up is looked for as it came.
        setUseBase64Encoding(false);
        PropertyMapper map = PropertyMapper.get().alwaysApplyingWhenNonNull();
        map.from(settings::getName).to(this::setCookieName);
        map.from(settings::getDomain).to(this::setDomainName);
        map.from(settings::getPath).to(this::setCookiePath);
        map.from(settings::getHttpOnly).to(this::setUseHttpOnlyCookie);
        map.from(settings::getSecure).to(this::setUseSecureCookie);
        map.from(settings::getSameSite).as(Cookie.SameSite::attributeValue).to(this::setSameSite);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return StaticFiles.areAskedFor(request) || tellsOfAnOutage(request)
                ? List.of()
                : super.readCookieValues(request);
    }

    /** The page that says so must not ask the database itself. */
    private static boolean tellsOfAnOutage(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                && Integer.valueOf(HttpStatus.SERVICE_UNAVAILABLE.value())
                        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }
}
