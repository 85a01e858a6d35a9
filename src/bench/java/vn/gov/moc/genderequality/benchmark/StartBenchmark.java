package vn.gov.moc.genderequality.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import vn.gov.moc.genderequality.GenderEqualityApplication;
import vn.gov.moc.genderequality.benchmark.webapp.BareWebapp;

/** How long the product takes to start on a database that is there, beside Camunda's web applications alone. */
final class StartBenchmark {

    private static final int SMALL = 20;
    private static final long MINUTES = 5;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Server server;
    private final Results results;
    private final int units;
    private final int turns;

    StartBenchmark(Server server, Results results, int units, int turns) {
        this.server = server;
        this.results = results;
        this.units = units;
        this.turns = turns;
    }

    /** @param cpuSeconds of the new process, until it answered */
    private record Start(double seconds, double cpuSeconds) {}

    /** The first start of each makes its tables and is not counted. */
    void run() {
        Map<String, List<String>> contenders = new LinkedHashMap<>();
        contenders.put("Camunda's web applications alone", bare("start_bare"));
        contenders.put("product, %,d units".formatted(SMALL), product("start_small", SMALL));
        contenders.put("product, %,d units".formatted(units), product("start_large", units));
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int turn = -1; turn < turns; turn++) {
            boolean counted = turn >= 0;
            contenders.forEach((name, command) -> {
                Start start = start(command);
                if (counted) {
                    starts.computeIfAbsent(name, any -> new ArrayList<>()).add(start);
                }
            });
        }
        tell(starts);
    }

    private List<String> bare(String database) {
        server.contenders().recreate(database);
        return java(
                BareWebapp.class,
                "--spring.datasource.url=" + server.url(database),
                "--spring.datasource.username=" + server.user(),
                "--spring.datasource.password=" + server.password(),
                "--camunda.bpm.auto-deployment-enabled=false",
                "--logging.level.root=warn");
    }

    private List<String> product(String database, int ministry) {
        server.contenders().recreate(database);
        List<String> product = java(GenderEqualityApplication.class, Product.arguments(server, database));
        start(product);
        new Ministry(server.sql(database)).found(ministry);
        return product;
    }

    /** A new JVM like this one, whose port is still to be named. */
    private static List<String> java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--server.port="))
                .forEach(command::add);
        return command;
    }

    private static Start start(List<String> command) {
        int port = freePort();
        long begun = System.nanoTime();
        Process process = process(command, port);
        try {
            while (!answers(port)) {
                if (!process.isAlive() || System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(MINUTES)) {
                    throw new IllegalStateException("Does not start: " + String.join(" ", command));
                }
                LockSupport.parkNanos(20_000_000);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Start(seconds, process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3);
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }

    private static Process process(List<String> command, int port) {
        List<String> own = new ArrayList<>(command);
        own.add("--server.port=" + port);
        try {
            return new ProcessBuilder(own)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it answers at all; the product asks who is there. */
    private static boolean answers(int port) {
        URI page = URI.create("http://localhost:%d/camunda/app/tasklist/default/".formatted(port));
        try {
            return HTTP.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(Map<String, List<Start>> starts) {
        double bare = median(starts.values().iterator().next(), Start::seconds);
        List<List<String>> rows = new ArrayList<>();
        starts.forEach((name, all) -> rows.add(List.of(
                name,
                String.format(
                        Locale.ROOT,
                        "%.1f (%.1f–%.1f)",
                        median(all, Start::seconds),
                        all.stream().mapToDouble(Start::seconds).min().orElseThrow(),
                        all.stream().mapToDouble(Start::seconds).max().orElseThrow()),
                String.format(Locale.ROOT, "%.2f", median(all, Start::seconds) / bare),
                String.format(Locale.ROOT, "%.1f", median(all, Start::cpuSeconds)))));
        results.table("Start, until HTTP answers", List.of("seconds", "times the first row", "CPU seconds"), rows);
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        double[] sorted = starts.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
