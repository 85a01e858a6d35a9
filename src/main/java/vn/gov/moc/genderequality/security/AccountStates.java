package vn.gov.moc.genderequality.security;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an account's login asks for beside its password, and the record of what was done with the two. */
@Component
class AccountStates {

    /**
     * An account as it is now.
     *
     * @param passwordStamp stands for the password; another one has another
     * @param mustChange whether the password was set by somebody else
     * @param secondFactor whether a code is asked for as well
     */
    record State(String passwordStamp, boolean mustChange, boolean secondFactor) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty when there is no such account, it was closed, or it has no password. */
    Optional<State> find(String account) {
        return jdbc.sql("""
                        select password_stamp(pwd_, salt_) as stamp, own_password, totp_secret is not null as second_factor
                        from act_id_user left join account_security on account = id_
                        where id_ = :account and pwd_ is not null
                          and not exists (select from account_closing c where lower(c.account) = lower(id_))
                        """)
                .param("account", account)
                .query((row, number) -> new State(
                        row.getString("stamp"),
                        !row.getString("stamp").equals(row.getString("own_password")),
                        row.getBoolean("second_factor")))
                .optional();
    }

    /** Those of whom a code is asked. */
    Set<String> withSecondFactor() {
        return jdbc.sql("select account from account_security where totp_secret is not null")
                .query(String.class)
                .set();
    }

    /** From now on the account's password is its owner's own. */
    void ownPassword(String account) {
        jdbc.sql("""
                        insert into account_security (account, own_password)
                        select id_, password_stamp(pwd_, salt_) from act_id_user where id_ = :account
                        on conflict (account) do update set own_password = excluded.own_password
                        """).param("account", account).update();
    }

    /** What an account of this id had before, somebody else's perhaps, is gone. */
    void forget(String account) {
        jdbc.sql("delete from account_security where account = :account")
                .param("account", account)
                .update();
    }

    /** Writes down who changed what of an account. */
    void record(String account, String what, String before, String after) {
        jdbc.sql("""
                        insert into account_change (account, what, before, after, changed_by, changed_at)
                        values (:account, :what, :before, :after, :by, :at)
                        """)
                .param("account", account)
                .param("what", what)
                .param("before", before)
                .param("after", after)
                .param("by", CurrentUser.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The encrypted secret of the account's second factor. */
    Optional<String> secret(String account) {
        return jdbc.sql("select totp_secret from account_security where account = :account and totp_secret is not null")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    /** Sets or, without a secret, takes away the second factor; the step of its first code is used up with it. */
    void secret(String account, @Nullable String secret, @Nullable Long step) {
        jdbc.sql("""
                        insert into account_security (account, totp_secret, totp_step) values (:account, :secret, :step)
                        on conflict (account) do update set totp_secret = excluded.totp_secret, totp_step = excluded.totp_step
                        """)
                .param("account", account)
                .param("secret", secret)
                .param("step", step)
                .update();
        jdbc.sql("delete from recovery_code where account = :account")
                .param("account", account)
                .update();
    }

    /** Whether the code of this step was not used before; it is from now on, with all older ones. */
    boolean use(String account, long step) {
        return jdbc.sql("""
                                update account_security set totp_step = :step
                                where account = :account and (totp_step is null or totp_step < :step)
                                """).param("account", account).param("step", step).update() == 1;
    }

    void recoveryCode(String account, String hash) {
        jdbc.sql("insert into recovery_code (account, hash) values (:account, :hash)")
                .param("account", account)
                .param("hash", hash)
                .update();
    }

    /** Whether there was such a code; it is used up. */
    boolean useRecoveryCode(String account, String hash) {
        return jdbc.sql("delete from recovery_code where account = :account and hash = :hash")
                        .param("account", account)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    int recoveryCodes(String account) {
        return jdbc.sql("select count(*) from recovery_code where account = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }
}
