package vn.gov.moc.genderequality.security;

import jakarta.servlet.FilterConfig;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

/** Camunda's filter for a login from outside, with a provider that is given rather than looked up by class name. */
class WebappAuthenticationFilter extends ContainerBasedAuthenticationFilter {

    WebappAuthenticationFilter(PeopleDirectory people) {
        this.authenticationProvider = new WebappAuthenticationProvider(people);
    }

    @Override
    public void init(FilterConfig filterConfig) {
        // Camunda's own would demand the provider's class name here.
    }
}
