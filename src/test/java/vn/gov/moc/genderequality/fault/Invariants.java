package vn.gov.moc.genderequality.fault;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold whatever broke, asked of the database in one statement. */
final class Invariants {

    private static final String VIOLATIONS = """
            select 'reports of one unit and period: ' || period_id || ' ' || unit_code || ' ' || count(*)
            from unit_report group by period_id, unit_code having count(*) > 1
            union all
            select 'no report though the period is open: ' || p.id || ' ' || u.unit_code
            from reporting_period p join annual_cycle_unit u using (cycle_year)
            where p.state = 'OPEN' and not exists
              (select from unit_report r where r.period_id = p.id and r.unit_code = u.unit_code)
            union all
            select 'processes: ' || coalesce(expected.process, running.process) || ' ' || coalesce(expected.key, running.key)
              || ' is ' || coalesce(running.number, 0) || ', not ' || coalesce(expected.number, 0)
            from (
                select 'AnnualCycleProcess' as process, cycle_year::text as key, 1 as number
                from annual_cycle where state not in ('CLOSED', 'CANCELLED')
                union all
                select 'UnitReportProcess', id, 1 from unit_report where state not in ('ACCEPTED', 'CANCELLED')
                union all
                select 'WorkPlanProcess', id, 1 from work_plan where state not in ('APPROVED', 'CANCELLED')
                union all
                select 'ActionMonthProcess', id, 1 from action_month where state not in ('COMPLETED', 'CANCELLED')
            ) expected full join (
                select d.key_ as process, e.business_key_ as key, count(*) as number
                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where e.parent_id_ is null
                  and d.key_ in ('AnnualCycleProcess', 'UnitReportProcess', 'WorkPlanProcess', 'ActionMonthProcess')
                group by 1, 2
            ) running on running.process = expected.process and running.key = expected.key
            where expected.number is distinct from running.number
            union all
            select 'job overdue: ' || handler_type_ || ' ' || coalesce(handler_cfg_, '') || ' since ' || coalesce(duedate_, create_time_)
            from act_ru_job where coalesce(duedate_, create_time_) < :overdue and suspension_state_ = 1
            union all
            select 'incident: ' || activity_id_ || ' ' || coalesce(incident_msg_, '') from act_ru_incident
            union all
            select 'notices of one key: ' || key || ' to ' || recipient || ' ' || count(*)
            from notification group by key, recipient having count(*) > 1
            union all
            select 'notice of several mails, or without: ' || n.key || ' to ' || n.recipient
            from notification n where n.address is not null and n.mail_id is null and (n.digest is null or n.digest_at < :overdue)
            union all
            select 'mail of no notice: ' || id from mail m
            where not exists (select from notification n where n.mail_id = m.id)
            union all
            select 'mails of one Message-ID: ' || message_id from mail group by message_id having count(*) > 1
            union all
            select 'mail not final: ' || id || ' ' || state || ' ' || coalesce(last_error, '') from mail where state <> 'SENT'
            union all
            select 'mail sent but not received: ' || message_id
            from mail where state = 'SENT' and sent_at >= :begin and message_id <> all (:received)
            union all
            select 'mail received but not sent: ' || came from unnest(:received) as came
            where not exists (select from mail where message_id = came and state = 'SENT')
            union all
            select 'transitions: ' || id || ' has ' || audited || ' audited, ' || stages || ' stages'
            from (
                select id, count(*) filter (where moved) as audited,
                  (select count(*) from report_stage s where s.report_id = audit.id) as stages
                from (select id, (state, round) is distinct from (lag(state) over (partition by id order by rev), lag(round) over (partition by id order by rev)) as moved
                      from unit_report_aud) audit
                group by id
            ) transitions where audited <> stages
            union all
            select 'report without audit: ' || id from unit_report r where not exists (select from unit_report_aud a where a.id = r.id)
            """;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Invariants() {}

    /**
     * What is wrong, one line each.
     *
     * @param begin from when on the mails were to come to this sink
     * @param received their Message-IDs; a mail may come twice when its node was killed, but not two for one
     */
    static List<String> violations(JdbcClient sql, Instant now, Instant begin, List<String> received) {
        return sql.sql(VIOLATIONS)
                .param("overdue", Timestamp.from(now.minus(PATIENCE)))
                .param("begin", Timestamp.from(begin))
                .param("received", received.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Waits until no job is due and no mail waits. */
    static void awaitQuiet(JdbcClient sql, FakeClock clock) {
        Awaitility.await("no job due, no mail waiting")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> sql.sql("""
                                select (select count(*) from act_ru_job where duedate_ is null or duedate_ <= :now)
                                  + (select count(*) from mail where state = 'PENDING')
                                """)
                                .param("now", Timestamp.from(clock.now()))
                                .query(Long.class)
                                .single()
                        == 0);
    }
}
