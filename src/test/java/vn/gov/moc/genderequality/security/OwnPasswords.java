package vn.gov.moc.genderequality.security;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Spares tests that need production and many people the change of every first password. */
public final class OwnPasswords {

    private OwnPasswords() {}

    /** As if everybody had changed the password that somebody else has set. */
    public static void assume(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into account_security (account, own_password)
                        select id_, password_stamp(pwd_, salt_) from act_id_user
                        on conflict (account) do update set own_password = excluded.own_password
                        """).update();
    }
}
