package vn.gov.moc.genderequality.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.fault.Ministry.Scenario;
import vn.gov.moc.genderequality.security.Browser;

/** One of two nodes ends; who was logged in there works on at the other. */
@Tag("fault")
@EnabledIf("vn.gov.moc.genderequality.fault.FakeClock#installed")
class SessionTakeoverTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String ME = "/camunda/api/admin/auth/user/default";

    @Test
    void whoWasLoggedInAtTheOneWorksOnAtTheOther() {
        try (Scenario scenario = Ministry.prepared().scenario(TestYear.at("2031-04-10T09:00"))) {
            Node one = scenario.start("one");
            Node two = scenario.start("two");
            one.awaitReady();
            two.awaitReady();
            String person = Ministry.drafter(7);
            Browser there = new Browser(one.port());
            there.get("/login");
            assertThat(there.login(person, Ministry.PASSWORD).statusCode()).isEqualTo(302);
            assertThat(there.get(TASKLIST).statusCode()).isEqualTo(200);
            Browser stolen = there.at(two.port());
            String session = there.cookie("JSESSIONID").orElseThrow();

            one.kill();

            Browser here = there.at(two.port());
            assertThat(here.get("/").statusCode()).isEqualTo(200);
            assertThat(here.get("/").body()).contains(person);
            assertThat(here.get(ME).body()).contains("\"userId\":\"" + person + "\"", "tasklist");
            assertThat(here.get(TASKS).statusCode()).isEqualTo(200);
            assertThat(here.json("POST", TASKS, "{\"assignee\":\"%s\"}".formatted(person))
                            .statusCode())
                    .as("with the token the other node gave")
                    .isEqualTo(200);
            assertThat(here.form("/notifications/read", Map.of()).statusCode()).isEqualTo(302);
            assertThat(here.cookie("JSESSIONID")).hasValue(session);

            assertThat(here.form("/logout", Map.of()).statusCode()).isEqualTo(302);

            assertThat(scenario.count("select count(*) from spring_session")).isZero();
            assertThat(stolen.get("/api/me", "Cookie", "JSESSIONID=" + session).statusCode())
                    .isEqualTo(401);
        }
    }
}
