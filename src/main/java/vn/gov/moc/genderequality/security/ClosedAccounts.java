package vn.gov.moc.genderequality.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which accounts were closed, from the database alone: every node and every door must agree at once. */
@Component
class ClosedAccounts {

    private final JdbcClient jdbc;

    ClosedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whatever the spelling: an account that differs in capitals only would be taken for the same person. */
    boolean contains(String account) {
        return jdbc.sql("select exists (select from account_closing where lower(account) = lower(:account))")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
