package vn.gov.moc.genderequality.security;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.servlet.server.Session;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;

/** Sessions lie in the database: every node serves everybody, and nobody has to log in again when one of them ends. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(cleanupCron = "30 */5 * * * *")
class SessionConfiguration {

    /** Two requests may put the first thing of a name into a session at once, or one while another ends it. */
    private static final String PUT_ATTRIBUTE = """
            insert into %TABLE_NAME%_ATTRIBUTES (session_primary_id, attribute_name, attribute_bytes)
            select s.primary_id, new.name, new.bytes
            from (values (cast(? as varchar), cast(? as varchar), cast(? as bytea))) as new (id, name, bytes)
            join %TABLE_NAME% s on s.primary_id = new.id
            for key share of s
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTable(ServerProperties server) {
        return table -> {
            table.setDefaultMaxInactiveInterval(server.getServlet().getSession().getTimeout());
            table.setCreateSessionAttributeQuery(PUT_ATTRIBUTE);
        };
    }

    @Bean
    @Primary
    static StoredSessions<?> storedSessions(JdbcIndexedSessionRepository table) {
        return new StoredSessions<>(table);
    }

    @Bean
    static CookieSerializer sessionCookie(ServerProperties server) {
        Session.Cookie settings = server.getServlet().getSession().getCookie();
        return new SessionCookie(settings);
    }
}
