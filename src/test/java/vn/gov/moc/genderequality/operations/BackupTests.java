package vn.gov.moc.genderequality.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.jayway.jsonpath.JsonPath;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.util.TestSocketUtils;
import vn.gov.moc.genderequality.GenderEqualityApplication;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.security.Browser;
import vn.gov.moc.genderequality.security.OwnPasswords;

/**
 * The product's own scripts back a working system up while people write, and bring it back: whole, standing still until it
 * is released, and then going on without telling anybody anything twice.
 */
@Tag("fault")
class BackupTests {

    private static final String ADMIN = "quantrivien";
    private static final String DESK = "tccb";
    private static final String PASSWORD = "mot mat khau du dai 17";
    private static final String SOURCE = "source";
    private static final String TARGET = "target";
    private static final List<String> DRAFTERS = List.of("vpb.mot", "vpb.hai", "vpb.ba");
    private static final int MAIL_PORT = TestSocketUtils.findAvailableTcpPort();

    /** What must stand in the restored database as it stood at the snapshot. */
    private static final List<String> COUNTED = List.of(
            "select count(*) from difficulty",
            "select count(*) from difficulty_step",
            "select count(*) from difficulty_draft",
            "select count(*) from absence",
            "select count(*) from notification",
            "select count(*) from mail where state = 'SENT'",
            "select count(*) from mail where state = 'PENDING'",
            "select count(*) from revinfo",
            "select count(*) from act_ru_execution",
            "select count(*) from act_ru_task",
            "select count(*) from act_ru_job",
            "select count(*) from act_hi_actinst",
            "select count(*) from act_id_user",
            "select count(*) from act_ge_bytearray",
            "select md5(string_agg(id || content || state, ',' order by id)) from difficulty");

    private static final GreenMail SINK =
            new GreenMail(new ServerSetup(MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    static Path directory;

    private static PostgresServer server;
    private static Path binaries;

    @BeforeAll
    static void startServers() throws Exception {
        var installed = PostgresServer.binaries();
        assumeTrue(installed.isPresent(), "PostgreSQL of the distribution is not installed");
        binaries = installed.orElseThrow();
        server = PostgresServer.start(binaries);
        server.create(SOURCE);
        server.create(TARGET);
        SINK.start();
    }

    @AfterAll
    static void stopServers() throws Exception {
        SINK.stop();
        if (server != null) {
            server.close();
        }
    }

    @Test
    void whatWasBackedUpUnderLoadComesBackStandsStillAndGoesOnOnceReleased() throws Exception {
        Map<String, Object> atSnapshot;
        Set<String> sentAtSnapshot;
        Path backup;
        try (Node node = Node.start(SOURCE)) {
            people(node);
            ExecutorService writers = Executors.newFixedThreadPool(DRAFTERS.size());
            try (Connection snapshot = source(SOURCE).getConnection()) {
                List<Future<?>> load = new ArrayList<>();
                DRAFTERS.forEach(person -> load.add(writers.submit(() -> write(node, person))));
                await("some mail was sent", () -> SINK.getReceivedMessages().length > 2);
                snapshot.setAutoCommit(false);
                snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                JdbcClient then = JdbcClient.create(new SingleConnectionDataSource(snapshot, true));
                String id = then.sql("select pg_export_snapshot()")
                        .query(String.class)
                        .single();
                atSnapshot = counts(then);
                sentAtSnapshot = ids(then, "SENT");
                Script made = script("backup.sh", SOURCE, "--snapshot=" + id);
                assertThat(made.exit()).as(made.output()).isZero();
                backup = Path.of(made.output().strip());
                assertThat(load).as("the load lasted as long as the backup").noneMatch(Future::isDone);
                assertThat(counts(JdbcClient.create(source(SOURCE)))).isNotEqualTo(atSnapshot);
            } finally {
                writers.shutdownNow();
                writers.awaitTermination(1, TimeUnit.MINUTES);
            }
        }
        assertThat(backup.getFileName().toString()).matches("gender-equality-cycle-\\d{8}T\\d{6}Z-V\\d+\\.dump");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");

        refusesWhatMustNotBeRestored(backup);

        Script restored = script("restore.sh", TARGET, backup.toString());
        assertThat(restored.exit()).as(restored.output()).isZero();
        JdbcClient target = JdbcClient.create(source(TARGET));
        assertThat(counts(target)).isEqualTo(atSnapshot);
        assertWhole(target);

        SINK.purgeEmailFromAllMailboxes();
        try (Node node = Node.start(TARGET)) {
            standsStill(node, target);
            assertThat(node.call(ADMIN, "POST", "/api/operations/release", "{}").statusCode())
                    .isEqualTo(204);
            await("the due timer ran", () -> dueJobs(target) == 0);
            await("the outbox is empty", () -> ids(target, "PENDING").isEmpty());
            List<String> received = Arrays.stream(SINK.getReceivedMessages())
                    .map(BackupTests::messageId)
                    .toList();
            assertThat(received).isNotEmpty().doesNotHaveDuplicates().doesNotContainAnyElementsOf(sentAtSnapshot);
            assertThat(new HashSet<>(received))
                    .containsExactlyInAnyOrderElementsOf(ids(target, "SENT").stream()
                            .filter(sent -> !sentAtSnapshot.contains(sent))
                            .toList());
            assertWhole(target);
        }
    }

    @Test
    void theOldestBackupsGoWhenANewOneIsWhole() throws Exception {
        server.create("small");
        JdbcClient small = JdbcClient.create(source("small"));
        small.sql("create table flyway_schema_history (version varchar, success boolean, installed_rank int)")
                .update();
        small.sql("insert into flyway_schema_history values ('7', true, 1)").update();
        Path kept = Files.createDirectory(directory.resolve("kept"));
        for (String day : List.of("20170101", "20170102", "20170103")) {
            Path old = kept.resolve("gender-equality-cycle-" + day + "T000000Z-V5.dump");
            Files.createFile(old);
            Files.createFile(kept.resolve(old.getFileName() + ".sha256"));
        }
        Files.createFile(kept.resolve("somebody-elses.dump"));

        Script failed = script(
                Map.of("BACKUP_DIRECTORY", kept.toString(), "BACKUP_KEEP", "2"),
                "backup.sh",
                "small",
                "--no-such-option");
        assertThat(failed.exit()).isNotZero();
        assertThat(names(kept)).as("a backup that failed costs none").hasSize(7);

        Script made = script(Map.of("BACKUP_DIRECTORY", kept.toString(), "BACKUP_KEEP", "2"), "backup.sh", "small");
        assertThat(made.exit()).as(made.output()).isZero();
        String name = Path.of(made.output().strip()).getFileName().toString();
        assertThat(names(kept))
                .containsExactlyInAnyOrder(
                        "gender-equality-cycle-20170103T000000Z-V5.dump",
                        "gender-equality-cycle-20170103T000000Z-V5.dump.sha256",
                        name,
                        name + ".sha256",
                        "somebody-elses.dump");
    }

    private static void refusesWhatMustNotBeRestored(Path backup) throws Exception {
        JdbcClient source = JdbcClient.create(source(SOURCE));
        Map<String, Object> before = counts(source);
        Script full = script("restore.sh", SOURCE, backup.toString());
        assertThat(full.exit()).isNotZero();
        assertThat(full.output()).contains("không trống");
        assertThat(counts(source)).isEqualTo(before);

        byte[] content = Files.readAllBytes(backup);
        Path broken = directory.resolve("broken.dump");
        Path checksum = directory.resolve("broken.dump.sha256");
        Files.copy(Path.of(backup + ".sha256"), checksum, StandardCopyOption.REPLACE_EXISTING);
        content[content.length / 2] ^= 1;
        Files.write(broken, content);
        assertThat(script("restore.sh", TARGET, broken.toString()).output()).contains("bị hỏng");

        // Cut off in the midst, but with the checksum of what is left: the half of it must not stay.
        Files.write(broken, Arrays.copyOf(content, content.length / 2));
        Files.writeString(
                checksum, run(Map.of(), List.of("sha256sum", broken.toString())).output());
        assertThat(script("restore.sh", TARGET, broken.toString()).exit()).isNotZero();
        assertThat(JdbcClient.create(source(TARGET))
                        .sql("select count(*) from information_schema.tables where table_schema = 'public'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Jobs and mail wait while people work; nothing tells anybody anything. */
    private static void standsStill(Node node, JdbcClient target) throws Exception {
        assertThat(node.browser().get("/actuator/health/readiness").body()).contains("\"UP\"");
        assertThat(node.call(ADMIN, "POST", "/api/operations/release", "{}", "wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(node.call(DRAFTERS.get(0), "POST", "/api/operations/release", "{}")
                        .statusCode())
                .isEqualTo(403);
        raise(node, DRAFTERS.get(0), 0);
        assertThat(away(node, DESK).statusCode()).isEqualTo(201);
        assertThat(dueJobs(target)).isPositive();
        long due = dueJobs(target);
        // Longer than the job executor and the dispatcher wait at most when nothing holds them.
        TimeUnit.SECONDS.sleep(8);
        assertThat(dueJobs(target)).isEqualTo(due);
        assertThat(SINK.getReceivedMessages()).isEmpty();
        assertThat(Files.readString(node.log())).contains("việc tự động và thư tạm dừng");
    }

    /** Every reference holds, and domain and engine tell the same. */
    private static void assertWhole(JdbcClient database) {
        assertThat(database.sql("select count(*) from pg_constraint where contype = 'f'")
                        .query(Long.class)
                        .single())
                .isGreaterThan(100);
        assertThat(database.sql("select count(*) from pg_constraint where not convalidated")
                        .query(Long.class)
                        .single())
                .isZero();
        for (String[] pair : new String[][] {
            {"select id from difficulty where closed_at is null", "DifficultyProcess"},
            {"select id from absence where ended_at is null and last_day >= current_date", "AbsenceProcess"}
        }) {
            assertThat(database.sql(pair[0]).query(String.class).set())
                    .as(pair[1])
                    .isEqualTo(database.sql("select e.business_key_ from act_ru_execution e join act_re_procdef d"
                                    + " on d.id_ = e.proc_def_id_ where e.parent_id_ is null and d.key_ = ?")
                            .param(pair[1])
                            .query(String.class)
                            .set());
        }
    }

    private static void people(Node node) {
        OwnPasswords.assume(JdbcClient.create(source(SOURCE)));
        assertThat(node.call(
                                ADMIN,
                                "PUT",
                                "/api/units/VPB",
                                "{\"name\":\"Văn phòng Bộ\",\"abbreviation\":\"VP\",\"kind\":\"OFFICE\"}")
                        .statusCode())
                .isEqualTo(200);
        DRAFTERS.forEach(person -> account(node, person, "unit-VPB-drafter"));
        account(node, DESK, "ministry-desk");
        OwnPasswords.assume(JdbcClient.create(source(SOURCE)));
    }

    private static void account(Node node, String id, String group) {
        assertThat(node.call(ADMIN, "POST", "/engine-rest/user/create", """
                                {"profile":{"id":"%s","firstName":"Cán bộ","lastName":"%s","email":"%s@moc.example"},
                                 "credentials":{"password":"%s"}}""".formatted(id, id, id, PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(node.call(ADMIN, "PUT", "/engine-rest/group/%s/members/%s".formatted(group, id), "{}")
                        .statusCode())
                .isEqualTo(204);
    }

    private static void write(Node node, String person) {
        away(node, person);
        for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
            try {
                raise(node, person, i);
            } catch (IllegalStateException e) {
                return;
            }
        }
    }

    /** Drafts a difficulty and raises it: rows, files of the engine and a notice to the desk in one transaction. */
    private static void raise(Node node, String person, int number) {
        String draft = JsonPath.read(
                node.call(person, "POST", "/api/difficulty-drafts?unit=VPB", "{}")
                        .body(),
                "$.id");
        String saved = node.call(
                        person,
                        "PUT",
                        "/api/difficulty-drafts/" + draft,
                        "{\"subject\":\"Vướng mắc %d của %s\",\"content\":\"%s\",\"version\":0}"
                                .formatted(number, person, "Kinh phí chưa được bố trí. ".repeat(100)))
                .body();
        int version = JsonPath.read(saved, "$.version");
        assertThat(node.call(
                                person,
                                "POST",
                                "/api/difficulty-drafts/%s/sending".formatted(draft),
                                "{\"version\":%d}".formatted(version))
                        .statusCode())
                .isEqualTo(200);
    }

    /** From today on: the timer of the first day is due at once. */
    private static HttpResponse<String> away(Node node, String person) {
        LocalDate today = LocalDate.now(Zones.VIETNAM);
        return node.call(
                person,
                "POST",
                "/api/absences",
                "{\"kind\":\"BUSINESS\",\"firstDay\":\"%s\",\"lastDay\":\"%s\"}".formatted(today, today.plusDays(2)));
    }

    private static Map<String, Object> counts(JdbcClient database) {
        Map<String, Object> counts = new TreeMap<>();
        COUNTED.forEach(
                sql -> counts.put(sql, String.valueOf(database.sql(sql).query().singleValue())));
        return counts;
    }

    private static Set<String> ids(JdbcClient database, String state) {
        return database.sql("select message_id from mail where state = ?")
                .param(state)
                .query(String.class)
                .set();
    }

    private static long dueJobs(JdbcClient database) {
        return database.sql("select count(*) from act_ru_job where duedate_ is null or duedate_ <= localtimestamp")
                .query(Long.class)
                .single();
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DriverManagerDataSource source(String database) {
        return new DriverManagerDataSource(server.url(database), PostgresServer.USER, "");
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .collect(Collectors.toSet());
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        for (int i = 0; i < 600; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("never: " + what);
    }

    /** How a script ended and what it said. */
    private record Script(int exit, String output) {}

    private static Script script(String name, String database, String... arguments) throws Exception {
        return script(Map.of("BACKUP_DIRECTORY", directory.resolve("backups").toString()), name, database, arguments);
    }

    private static Script script(Map<String, String> settings, String name, String database, String... arguments)
            throws Exception {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("PATH", binaries + ":" + System.getenv("PATH"));
        environment.put("PGHOST", "127.0.0.1");
        environment.put("PGPORT", String.valueOf(server.port()));
        environment.put("PGUSER", PostgresServer.USER);
        environment.put("PGDATABASE", database);
        List<String> command = new ArrayList<>(
                List.of("bash", Path.of("src/main/operations", name).toString()));
        command.addAll(Arrays.asList(arguments));
        return run(environment, command);
    }

    private static Script run(Map<String, String> environment, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Script(process.waitFor(), output);
    }

    /** The product as production runs it, in a process of its own. */
    private record Node(Process process, int port, Path log) implements AutoCloseable {

        static Node start(String database) throws Exception {
            int port = TestSocketUtils.findAvailableTcpPort();
            Path log = directory.resolve(database + ".log");
            String classpath = Arrays.stream(
                            System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> !entry.endsWith("test-classes"))
                    .collect(Collectors.joining(File.pathSeparator));
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx400m",
                            "-XX:TieredStopAtLevel=1",
                            GenderEqualityApplication.class.getName())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment()
                    .putAll(Map.ofEntries(
                            Map.entry("CLASSPATH", classpath),
                            Map.entry("SERVER_PORT", String.valueOf(port)),
                            Map.entry("SPRING_DATASOURCE_URL", server.url(database)),
                            Map.entry("SPRING_DATASOURCE_USERNAME", PostgresServer.USER),
                            Map.entry("SPRING_DATASOURCE_PASSWORD", "any"),
                            Map.entry("APP_SECURITY_ADMIN_ID", ADMIN),
                            Map.entry("APP_SECURITY_ADMIN_PASSWORD", PASSWORD),
                            Map.entry("APP_SECURITY_PASSWORD_ITERATIONS", "1000"),
                            Map.entry("APP_MAIL_DIGEST_DELAY", "0s"),
                            // Some are still waiting when the backup is made.
                            Map.entry("APP_MAIL_CONNECTIONS", "1"),
                            Map.entry("SPRING_MAIL_HOST", "127.0.0.1"),
                            Map.entry("SPRING_MAIL_PORT", String.valueOf(MAIL_PORT))));
            Node node = new Node(builder.start(), port, log);
            await("started, see " + log, () -> {
                if (!node.process.isAlive()) {
                    throw new IllegalStateException("The node has ended: " + node.said());
                }
                return node.ready();
            });
            return node;
        }

        private String said() {
            try {
                String all = Files.readString(log);
                return all.substring(Math.max(0, all.length() - 4000));
            } catch (IOException e) {
                return e.toString();
            }
        }

        private boolean ready() {
            try {
                return browser().get("/actuator/health/readiness").statusCode() == 200;
            } catch (UncheckedIOException e) {
                return false;
            }
        }

        Browser browser() {
            return new Browser(port);
        }

        HttpResponse<String> call(String person, String method, String path, String body) {
            return call(person, method, path, body, PASSWORD);
        }

        HttpResponse<String> call(String person, String method, String path, String body, String password) {
            return browser().basic(person, password, method, path, body);
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
