package vn.gov.moc.genderequality.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** The examples for a server without containers are read by the programs they are for, where those are installed. */
class ServerFilesTests {

    private static final Path OPERATIONS = Path.of("src/main/operations");

    @TempDir
    Path directory;

    @Test
    void nginxReadsItsExample() throws Exception {
        assumeTrue(installed("nginx") && installed("openssl"), "nginx or openssl is not installed");
        Path key = directory.resolve("privkey.pem");
        Path certificate = directory.resolve("fullchain.pem");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=localhost",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString());
        Path example = directory.resolve("example.conf");
        Files.writeString(
                example,
                Files.readString(OPERATIONS.resolve("nginx.conf"))
                        .replace("/etc/ssl/gender-equality-cycle", directory.toString())
                        .replaceAll("listen (\\[::]:)?80;", "listen $118080;")
                        .replaceAll("listen (\\[::]:)?443 ", "listen $118443 "));
        Path main = directory.resolve("nginx.conf");
        Files.writeString(main, """
                pid %1$s/pid;
                error_log stderr;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    include %2$s;
                }
                """.formatted(directory, example));

        assertThat(run("nginx", "-t", "-c", main.toString()))
                .contains("test is successful")
                .doesNotContain("[warn]");
    }

    @Test
    void nginxLetsThroughWhatTheProductTakes() throws IOException {
        Matcher own = Pattern.compile("max-request-size: (\\d+MB)")
                .matcher(Files.readString(Path.of("src/main/resources/application.yml")));
        Matcher proxys = Pattern.compile("client_max_body_size (\\d+)m;")
                .matcher(Files.readString(OPERATIONS.resolve("nginx.conf")));

        assertThat(own.find() && proxys.find()).isTrue();
        assertThat(DataSize.ofMegabytes(Long.parseLong(proxys.group(1)))).isGreaterThan(DataSize.parse(own.group(1)));
    }

    @Test
    void systemdReadsItsUnitAndFindsItTight() throws Exception {
        assumeTrue(installed("systemd-analyze"), "systemd is not installed");
        Path unit = directory.resolve("gender-equality-cycle.service");
        Files.writeString(
                unit,
                Files.readString(OPERATIONS.resolve(unit.getFileName()))
                        .replace("/usr/bin/java", System.getProperty("java.home") + "/bin/java"));

        assertThat(run("systemd-analyze", "verify", "--man=no", unit.toString()))
                .isEmpty();
        // Tenths of the exposure that systemd calls OK.
        run("systemd-analyze", "security", "--offline=true", "--threshold=20", unit.toString());
    }

    private static boolean installed(String program) {
        return Arrays.stream((System.getenv("PATH") + File.pathSeparator + "/usr/sbin").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** What the program said; it must succeed. */
    private static String run(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().merge("PATH", ":/usr/sbin", String::concat);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isZero();
        return said;
    }
}
