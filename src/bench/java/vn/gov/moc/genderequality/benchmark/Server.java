package vn.gov.moc.genderequality.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The one PostgreSQL all contenders use: embedded, with its defaults but for connections and {@code pg_stat_statements};
 * {@code fsync} and {@code synchronous_commit} stay on.
 */
final class Server implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;
    private final Map<String, JdbcClient> clients = new HashMap<>();

    Server() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("timezone", "UTC")
                    // The embedded server's own start would switch both off.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sql(USER).sql("create extension pg_stat_statements").update();
    }

    String user() {
        return USER;
    }

    String password() {
        return USER;
    }

    /** Without parameters but those the driver needs. */
    String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database);
    }

    /** The same server, as contenders know it. */
    vn.gov.moc.genderequality.benchmark.engines.Server contenders() {
        return new vn.gov.moc.genderequality.benchmark.engines.Server(url(USER), USER, USER);
    }

    JdbcClient admin() {
        return sql(USER);
    }

    JdbcClient sql(String database) {
        return clients.computeIfAbsent(database, name -> JdbcClient.create(dataSource(name)));
    }

    DataSource dataSource(String database) {
        return new DriverManagerDataSource(url(database), USER, USER);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
