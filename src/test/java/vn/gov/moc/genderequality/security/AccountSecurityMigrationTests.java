package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import vn.gov.moc.genderequality.IntegrationTest;

/** An upgrade of a system with accounts. */
@IntegrationTest
class AccountSecurityMigrationTests {

    @Autowired
    private DataSource database;

    @Test
    void whoHasAPasswordAlreadyGoesOnWithIt() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("create schema t48");
                statement.execute("set local search_path to t48");
                statement.execute("create table act_id_user (id_ text, pwd_ text, salt_ text)");
                statement.execute("create table account_change (what text check (what in ('CREATED')))");
                statement.execute(
                        "insert into act_id_user values ('cu', '{x}hash', 'salt'), ('khong.mat.khau', null, null)");

                ScriptUtils.executeSqlScript(
                        connection,
                        new EncodedResource(new ClassPathResource("db/migration/V48__account_security.sql")),
                        false,
                        false,
                        "--",
                        ScriptUtils.EOF_STATEMENT_SEPARATOR,
                        "/*",
                        "*/");

                try (ResultSet rows = statement.executeQuery(
                        "select id_, own_password = password_stamp(pwd_, salt_) from act_id_user join account_security on account = id_")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).isEqualTo("cu");
                    assertThat(rows.getBoolean(2)).as("not to be changed").isTrue();
                    assertThat(rows.next()).isFalse();
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
