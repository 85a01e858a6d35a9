package vn.gov.moc.genderequality.fault;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL server that can be taken away and brought back at the same address. */
final class PostgresServer implements AutoCloseable {

    private final Path data;
    private final int port = freePort();
    private EmbeddedPostgres postgres;

    PostgresServer(Path directory) {
        data = directory.resolve("postgresql");
        postgres = run();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres run() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("timezone", "UTC")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    /** Reads and writes past the product. */
    JdbcClient database(String database) {
        return JdbcClient.create(postgres.getDatabase("postgres", database));
    }

    void create(String database) {
        database("postgres").sql("create database " + database).update();
    }

    /** Nobody may be connected to the original. */
    void copy(String original, String copy) {
        database("postgres")
                .sql("create database %s template %s".formatted(copy, original))
                .update();
    }

    /** What {@code pg_ctl stop -m immediate} does: every server process ends at once, nothing is written any more. */
    void stopImmediately() {
        try {
            List<String> postmaster = Files.readAllLines(data.resolve("postmaster.pid"));
            ProcessHandle process =
                    ProcessHandle.of(Long.parseLong(postmaster.get(0).strip())).orElseThrow();
            new ProcessBuilder("kill", "-QUIT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(30, TimeUnit.SECONDS);
            // Finds nobody to stop any more, says so, and lets go of the directory.
            postgres.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void startAgain() {
        postgres = run();
    }

    /** What an administrator, or a failover, does to those who are connected. */
    void terminateConnections(String database) {
        database("postgres")
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                .param(database)
                .query()
                .listOfRows();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
