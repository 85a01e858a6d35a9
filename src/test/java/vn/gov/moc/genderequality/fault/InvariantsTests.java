package vn.gov.moc.genderequality.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.fault.Ministry.Scenario;

/** The check of the fault tests finds what it looks for when it is broken by hand. */
@Tag("fault")
@EnabledIf("vn.gov.moc.genderequality.fault.FakeClock#installed")
class InvariantsTests {

    private static final Instant NOW = TestYear.at("2031-04-03T08:05");
    private static final String UNEXPECTED = "<never-sent@localhost>";

    @Test
    void whatIsBrokenByHandIsReported() {
        try (Scenario scenario = Ministry.prepared().scenario(NOW)) {
            JdbcClient sql = scenario.sql();
            assertThat(violations(sql)).isEmpty();

            sql.sql("update reporting_period set state = 'OPEN' where id = '2031-MID_YEAR'")
                    .update();
            sql.sql("""
                    insert into unit_report (id, period_id, unit_code, unit_name, unit_kind, template_id, state, round,
                      deadline_rule, original_due_on, due_on, closes_at, late, held_days, version)
                    select p.id || '-U001', p.id, u.code, u.name, u.kind, template_id, 'DRAFTING', 1,
                      deadline_rule, due_on, due_on, '2031-07-01', false, 0, 0
                    from reporting_period p, organization_unit u where p.id = '2031-MID_YEAR' and u.code = 'U001'
                    """).update();
            sql.sql("alter table unit_report drop constraint unit_report_period_id_unit_code_key")
                    .update();
            sql.sql("""
                    insert into unit_report select (json_populate_record(r, '{"id": "twice"}')).* from unit_report r
                    """).update();
            sql.sql("alter table notification drop constraint notification_key_recipient_key")
                    .update();
            sql.sql("""
                    insert into mail (id, recipient, address, subject, body, message_id, next_attempt_at, created_at, state)
                    values (gen_random_uuid(), 'ban', 'ban@example.vn', '', '', '<waits@localhost>', :now, :now, 'PENDING')
                    """).param("now", Timestamp.from(NOW)).update();
            sql.sql("""
                    insert into notification (key, recipient, subject, body, link, created_at)
                    select 'twice', 'ban', '', '', '/', :now from generate_series(1, 2)
                    """).param("now", Timestamp.from(NOW)).update();
            sql.sql("update act_ru_job set duedate_ = :due where id_ = (select min(id_) from act_ru_job)")
                    .param("due", Timestamp.from(NOW.minus(Duration.ofMinutes(3))))
                    .update();

            assertThat(violations(sql))
                    .anyMatch(line -> line.startsWith("reports of one unit and period: 2031-MID_YEAR U001 2"))
                    .anyMatch(line -> line.startsWith("no report though the period is open: 2031-MID_YEAR U002"))
                    .anyMatch(line -> line.startsWith("processes: UnitReportProcess twice is 0, not 1"))
                    .anyMatch(line -> line.startsWith("job overdue"))
                    .anyMatch(line -> line.startsWith("notices of one key: twice to ban 2"))
                    .anyMatch(line -> line.startsWith("mail of no notice"))
                    .anyMatch(line -> line.startsWith("mail not final"))
                    .anyMatch(line -> line.startsWith("report without audit: twice"));
            assertThat(Invariants.violations(sql, NOW, NOW, List.of(UNEXPECTED)))
                    .anyMatch(line -> line.startsWith("mail received but not sent: " + UNEXPECTED));
            assertThat(Invariants.violations(sql, NOW, Instant.EPOCH, List.of()))
                    .anyMatch(line -> line.startsWith("mail sent but not received"));
        }
    }

    private static List<String> violations(JdbcClient sql) {
        return Invariants.violations(sql, NOW, NOW, List.of());
    }
}
