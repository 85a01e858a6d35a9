package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import vn.gov.moc.genderequality.IntegrationTest;

/** Sessions in the database: who has one, what it costs, and what becomes of those nobody can read or needs. */
@IntegrationTest
class SessionTests {

    private static final String PERSON = "htqt.soanthao";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcIndexedSessionRepository table;

    @Test
    void onlyWhoIsLoggedInHasOne() {
        long before = count("select count(*) from spring_session");
        Browser nobody = new Browser(port);

        for (String path :
                List.of("/", TASKLIST, "/login", "/login/code", "/css/app.css", "/api/me", TASKS, "/actuator/health")) {
            nobody.get(path);
        }
        nobody.login(PERSON, "wrong");
        nobody.basic(PERSON, "GET", "/api/me", "");
        nobody.basic(PERSON, "GET", "/engine-rest/task/count", "");

        assertThat(nobody.cookie("JSESSIONID")).isEmpty();
        assertThat(count("select count(*) from spring_session")).isEqualTo(before);
    }

    @Test
    void whoLooksAroundWritesNothingForAMinute() {
        Browser person = logIn();
        person.get(TASKS);
        String before = versions();

        for (String path : List.of("/", "/reports", "/api/me", TASKLIST, TASKS, "/css/app.css", "/no-such-page")) {
            person.get(path);
        }

        assertThat(versions()).isEqualTo(before);
        jdbc.sql("update spring_session set last_access_time = last_access_time - 61000 where principal_name = ?")
                .param(PERSON)
                .update();
        String aged = versions();
        person.get("/css/app.css");
        assertThat(versions()).as("nobody asks who wants a static file").isEqualTo(aged);
        person.get("/");
        assertThat(versions()).isNotEqualTo(aged);
    }

    @Test
    void whatThisVersionCannotReadLeadsToTheLogin() {
        for (String attribute : List.of("SPRING_SECURITY_CONTEXT", "authenticatedUser")) {
            Browser person = logIn();
            assertThat(person.get("/").statusCode()).isEqualTo(200);
            // An object of a class a.b that there is not.
            assertThat(jdbc.sql("""
                                    update spring_session_attributes set attribute_bytes = '\\xaced000573720003612e62'
                                    where attribute_name = ? and session_primary_id =
                                    (select primary_id from spring_session where principal_name = ?)""").param(attribute).param(PERSON).update()).isEqualTo(1);

            assertThat(person.get("/").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
            assertThat(person.get("/login").statusCode()).isEqualTo(200);
            assertThat(person.get("/api/me").statusCode()).isEqualTo(401);
            assertThat(sessions()).isZero();
        }
    }

    @Test
    void whatIsOverIsClearedUp() {
        Browser person = logIn();
        jdbc.sql("update spring_session set last_access_time = 0, expiry_time = 3600000 where principal_name = ?")
                .param(PERSON)
                .update();
        assertThat(person.get("/").statusCode()).isEqualTo(302);
        assertThat(sessions()).isZero();

        logIn();
        jdbc.sql("update spring_session set expiry_time = 3600000 where principal_name = ?")
                .param(PERSON)
                .update();
        table.cleanUpExpiredSessions();

        assertThat(sessions()).isZero();
        assertThat(count("select count(*) from spring_session_attributes a where not exists"
                        + " (select from spring_session s where s.primary_id = a.session_primary_id)"))
                .isZero();
    }

    @Test
    void aRequestThatIsStillRunningDoesNotBringBackWhatHasEnded() {
        logIn();
        String id = jdbc.sql("select session_id from spring_session where principal_name = ?")
                .param(PERSON)
                .query(String.class)
                .single();
        StoredSession<?> running = new StoredSessions<>(table).findById(id);
        assertThat(running).isNotNull();
        new StoredSessions<>(table).deleteById(id);

        running.setAttribute("late", "too late");
        put(running);

        assertThat(sessions()).isZero();
    }

    /** As two requests do that come to Tasklist at the same moment. */
    @Test
    void theSameThingPutInByTwoRequestsAtOnceIsThereOnce() {
        Browser person = logIn();
        String id = jdbc.sql("select session_id from spring_session where principal_name = ?")
                .param(PERSON)
                .query(String.class)
                .single();
        StoredSession<?> one = new StoredSessions<>(table).findById(id);
        StoredSession<?> other = new StoredSessions<>(table).findById(id);
        one.setAttribute("first", "one");
        other.setAttribute("first", "other");

        put(one);
        put(other);

        assertThat(new StoredSessions<>(table).findById(id).<String>getAttribute("first"))
                .isEqualTo("other");
        assertThat(person.get("/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "9f1c2d3e-0000-0000-0000-000000000000",
                "' or 1=1 --",
                "B03A4F0C9D5E6A7B8C9D0E1F2A3B4C5D"
            })
    void aMadeUpOneIsNobodys(String id) {
        assertThat(RawHttp.get(port, "/", "Cookie: JSESSIONID=" + id).status()).isEqualTo(302);
        assertThat(RawHttp.get(port, "/css/app.css", "Cookie: JSESSIONID=" + id).status())
                .isEqualTo(200);
    }

    private Browser logIn() {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(PERSON)
                .update();
        return Browser.loggedIn(port, PERSON);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void put(StoredSession<?> session) {
        new StoredSessions(table).save(session);
    }

    private long sessions() {
        return count("select count(*) from spring_session where principal_name = '%s'".formatted(PERSON));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Of every row of the person's session; another one with every write. */
    private String versions() {
        return jdbc.sql("""
                        select min(s.xmin::text || s.ctid) || string_agg(a.attribute_name || a.xmin || a.ctid, ' '
                        order by a.attribute_name) from spring_session s join spring_session_attributes a
                        on a.session_primary_id = s.primary_id where s.principal_name = ?""").param(PERSON).query(String.class).single();
    }
}
