package vn.gov.moc.genderequality.security;

import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/** Turns away what no person types into an address or a form and no database keeps. */
@Component
class RequestFirewall extends StrictHttpFirewall {

    RequestFirewall() {
        setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    }
}
