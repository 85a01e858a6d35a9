package vn.gov.moc.genderequality.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;

/** The distribution's PostgreSQL, the one that comes with the pg_dump the scripts need; empty, and gone when closed. */
final class PostgresServer implements AutoCloseable {

    static final String USER = "gender_equality";

    /** An unprivileged user: the server refuses to run as root. */
    private static final String NOBODY = "65534";

    private final Path binaries;
    private final Path directory;
    private final int port = TestSocketUtils.findAvailableTcpPort();

    private PostgresServer(Path binaries) throws IOException {
        this.binaries = binaries;
        this.directory = Files.createTempDirectory("postgresql");
    }

    /** The newest one installed, as Debian lays it. */
    static Optional<Path> binaries() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> installed = Files.list(versions)) {
            return installed
                    .map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparingInt(bin ->
                            Integer.parseInt(bin.getParent().getFileName().toString())));
        }
    }

    static PostgresServer start(Path binaries) throws IOException {
        PostgresServer server = new PostgresServer(binaries);
        if (root()) {
            new ProcessBuilder("chown", NOBODY, server.directory.toString())
                    .start()
                    .onExit()
                    .join();
        }
        Path data = server.directory.resolve("data");
        server.run("initdb", "-D", data.toString(), "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync");
        server.run(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                server.directory.resolve("log").toString(),
                "-o",
                "-p %d -c listen_addresses=127.0.0.1 -c fsync=off -c unix_socket_directories=%s"
                        .formatted(server.port, server.directory),
                "start");
        return server;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    int port() {
        return port;
    }

    void create(String database) throws IOException {
        run("createdb", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", USER, "-T", "template0", database);
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        Path output = Files.createTempFile("postgresql", ".out");
        int exit = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .onExit()
                .join()
                .exitValue();
        String said = Files.readString(output);
        Files.delete(output);
        if (exit != 0) {
            throw new IllegalStateException(command + " failed: " + said);
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "-D", directory.resolve("data").toString(), "-m", "immediate", "stop");
        FileSystemUtils.deleteRecursively(directory);
    }
}
