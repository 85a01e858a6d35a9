package vn.gov.moc.genderequality.evaluation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.util.FileSystemUtils;

/** A real PostgreSQL of its own, kept in the data directory from start to start. */
@Configuration(proxyBeanMethods = false)
@Profile(EvaluationEnvironment.PROFILE)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(EvaluationProperties properties) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false)
                .setServerConfig("timezone", "UTC")
                .setServerConfig("max_connections", "100");
        Path directory = properties.dataDirectory();
        if (directory != null) {
            builder.setDataDirectory(prepare(directory, properties)).setCleanDataDirectory(false);
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be started in " + directory, e);
        }
    }

    private static Path prepare(Path directory, EvaluationProperties properties) {
        Path data = directory.toAbsolutePath().resolve("postgresql");
        try {
            stopLeftOver(data.resolve("postmaster.pid"));
            if (ReplayMarker.standsIn(properties)) {
                FileSystemUtils.deleteRecursively(directory);
            }
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory cannot be prepared: " + directory, e);
        }
        return data;
    }

    /** A killed application leaves its database server running; the next start takes the data over from it. */
    private static void stopLeftOver(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .ifPresent(process -> {
                    process.destroy();
                    process.onExit()
                            .completeOnTimeout(process, 20, TimeUnit.SECONDS)
                            .join();
                });
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }

            @Override
            public String getJdbcUrl() {
                return postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
            }
        };
    }
}
