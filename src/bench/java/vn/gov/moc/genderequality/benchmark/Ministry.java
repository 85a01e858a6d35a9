package vn.gov.moc.genderequality.benchmark;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.moc.genderequality.engine.Zones;

/**
 * A large ministry in the product's database, written set-based: units {@code B00001} … with a drafter, a committee and a head
 * each, and years whose periods are due when the benchmark wants it. Everything else is done by the product itself.
 */
final class Ministry {

    private final JdbcClient sql;

    Ministry(JdbcClient sql) {
        this.sql = sql;
    }

    /** The code of the unit with this number, from 1. */
    static String unit(int number) {
        return "B%05d".formatted(number);
    }

    /** Everybody has the first administrator's password, as his own, and an address. */
    void found(int units) {
        sql.sql("""
                insert into organization_unit (code, name, abbreviation, kind, head_title, seat, active)
                select 'B' || lpad(n::text, 5, '0'), 'Đơn vị số ' || n, 'B' || n,
                       (array['OFFICE','DEPARTMENT','AGENCY','INSTITUTE','SCHOOL','SERVICE','COMPANY'])[1 + n % 7],
                       'Thủ trưởng', 'Hà Nội', true from generate_series(1, :units) n""")
                .param("units", units)
                .update();
        sql.sql("""
                insert into act_id_group (id_, rev_, name_, type_)
                select 'unit-' || u.code || '-' || r.role, 1, r.role || ' – ' || u.name, 'WORKFLOW'
                from organization_unit u, (values ('drafter'), ('committee'), ('head')) r (role)""")
                .update();
        sql.sql("""
                insert into act_id_user (id_, rev_, first_, last_, email_, pwd_, salt_)
                select lower(u.code) || '.' || r.account, 1, '', r.role || ' ' || u.code, lower(u.code) || '.' || r.account || '@example.vn',
                       a.pwd_, a.salt_
                from organization_unit u, (values ('soanthao', 'drafter'), ('ban', 'committee'), ('thutruong', 'head')) r (account, role),
                     act_id_user a where a.id_ = 'quantri'""")
                .update();
        sql.sql("""
                insert into act_id_user (id_, rev_, first_, last_, email_, pwd_, salt_)
                select account, 1, '', account, account || '@example.vn', a.pwd_, a.salt_
                from (values ('tccb'), ('tccb.vutruong')) m (account), act_id_user a where a.id_ = 'quantri'""")
                .update();
        sql.sql("""
                insert into act_id_membership (user_id_, group_id_)
                select lower(u.code) || '.' || r.account, 'unit-' || u.code || '-' || r.role
                from organization_unit u, (values ('soanthao', 'drafter'), ('ban', 'committee'), ('thutruong', 'head')) r (account, role)
                union all values ('tccb', 'ministry-desk'), ('tccb.vutruong', 'ministry-director')""")
                .update();
        sql.sql("""
                insert into account_security (account, own_password)
                select id_, password_stamp(pwd_, salt_) from act_id_user
                on conflict (account) do update set own_password = excluded.own_password""")
                .update();
        sql.sql("vacuum analyze").update();
    }

    /**
     * A year whose guidance is out, with the first {@code units} of the ministry; its first period opens now.
     *
     * @param dueOn of both periods
     */
    void plan(int year, int units, LocalDate dueOn) {
        LocalDate today = LocalDate.now(Zones.VIETNAM);
        sql.sql("""
                insert into annual_cycle (cycle_year, state, deadline_rule, weekend_rule, plan_version, version,
                    action_month_opens_on, action_month_plan_due_on, action_month_begins_on, action_month_ends_on, action_month_results_due_on)
                values (:year, 'RUNNING', 'BEFORE_DAY', 'KEEP', 1, 1, make_date(:year, 10, 20), make_date(:year, 11, 10),
                    make_date(:year, 11, 15), make_date(:year, 12, 15), make_date(:year, 12, 25))""")
                .param("year", year)
                .update();
        sql.sql("""
                insert into annual_cycle_unit (cycle_year, unit_code)
                select :year, code from organization_unit order by code limit :units""")
                .param("year", year)
                .param("units", units)
                .update();
        sql.sql("""
                insert into reporting_period (id, cycle_year, kind, state, opens_on, cut_off_on, due_on, closes_on, deadline_rule, template_id, label)
                values (:year || '-MID_YEAR', :year, 'MID_YEAR', 'PLANNED', :opensOn, :dueOn, :dueOn, :closesOn, 'BEFORE_DAY', 'periodic-2017',
                    'sơ kết 6 tháng đầu năm ' || :year)""")
                .param("year", year)
                .param("opensOn", today)
                .param("dueOn", dueOn)
                .param("closesOn", dueOn.plusDays(60))
                .update();
        sql.sql("""
                insert into guidance (cycle_year, state, number, issued_on, subject, body, signed_by, signed_at, reminders, version)
                values (:year, 'ISSUED', '1/BXD', :today, 'Hướng dẫn', 'Hướng dẫn', 'tccb.vutruong', now(), 0, 1)""")
                .param("year", year)
                .param("today", today)
                .update();
    }
}
