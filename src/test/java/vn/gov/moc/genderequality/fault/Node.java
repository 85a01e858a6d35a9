package vn.gov.moc.genderequality.fault;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import vn.gov.moc.genderequality.GenderEqualityApplication;

/** The product as production runs it, in a process of its own that can be killed at any moment. */
final class Node implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port = PostgresServer.freePort();
    private final Path log;
    private final Process process;

    /** Starts the process; it is not ready yet. */
    Node(Path log, FakeClock clock, Map<String, String> settings) {
        this.log = log;
        ProcessBuilder java = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                GenderEqualityApplication.class.getName()));
        java.environment().putAll(clock.environment());
        java.environment().putAll(settings);
        java.environment().put("SERVER_PORT", String.valueOf(port));
        java.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
        try {
            Files.createDirectories(log.getParent());
            process = java.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That of the tests without the tests. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.replaceAll("/$", "").endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    int port() {
        return port;
    }

    Node awaitReady() {
        Awaitility.await("readiness of " + log).atMost(Duration.ofMinutes(5)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The node has ended, see " + log);
            }
            return status("/actuator/health/readiness") == 200;
        });
        return this;
    }

    /** The status of a page nobody has to log in for; 0 while nobody answers. */
    int status(String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls as a program does, with the account's password. */
    HttpResponse<String> call(String account, String password, String method, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + basic(account, password))
                .method(method, BodyPublishers.ofString(json))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String basic(String account, String password) {
        return Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** As {@code kill -9} does: nothing is finished, nothing said. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** As an administrator stops it. */
    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }

    private void awaitExit() {
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
