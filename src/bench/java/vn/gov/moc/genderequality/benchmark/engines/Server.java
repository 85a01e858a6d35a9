package vn.gov.moc.genderequality.benchmark.engines;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL server that all contenders share, each with a database of its own. */
public record Server(String url, String user, String password) {

    private static final int CONNECTIONS = 8;

    /** What decides on what a commit costs. */
    String settings() {
        return jdbc().queryForObject(
                        "select version() || ', fsync ' || current_setting('fsync') || ', synchronous_commit '"
                                + " || current_setting('synchronous_commit')",
                        String.class);
    }

    /** Drops the database, if there is one, and creates it. */
    public void recreate(String database) {
        JdbcTemplate jdbc = jdbc();
        jdbc.execute("drop database if exists " + database + " with (force)");
        jdbc.execute("create database " + database);
    }

    HikariDataSource pool(String database, boolean rewriteBatchedInserts) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(database);
        config.setJdbcUrl(urlOf(database));
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.addDataSourceProperty("reWriteBatchedInserts", Boolean.toString(rewriteBatchedInserts));
        return new HikariDataSource(config);
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(new DriverManagerDataSource(url, user, password));
    }

    private String urlOf(String database) {
        URI server = URI.create(url.substring("jdbc:".length()));
        return "jdbc:postgresql://" + server.getAuthority() + "/" + database;
    }
}
