package vn.gov.moc.genderequality.operations;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.MDC;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.problem.RequestId;

/**
 * Numbers every request, or takes over the number a proxy gave it. Not a filter: what the server itself logs of a request
 * that failed, and its error page, come after the last filter.
 */
@Component
class RequestIdValve extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Nothing else gets from a header into the log. */
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    RequestIdValve() {
        super(true);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(this);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String given = request.getHeader(RequestId.HEADER);
        String id = given != null && ACCEPTED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setAttribute(RequestId.KEY, id);
        response.setHeader(RequestId.HEADER, id);
        MDC.put(RequestId.KEY, id);
        try {
            getNext().invoke(request, response);
        } finally {
            MDC.clear();
        }
    }
}
