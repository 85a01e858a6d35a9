package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.document.FileScanner.Result.Clean;
import vn.gov.moc.genderequality.document.FileScanner.Result.Infected;
import vn.gov.moc.genderequality.document.FileScanner.Result.Unavailable;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** Uploads before a virus scanner that speaks clamd's protocol over a real socket. */
@IntegrationTest
class UploadScanTests {

    private static final byte[] EICAR = FakeClamd.EICAR.getBytes(StandardCharsets.US_ASCII);

    private final String owner = SampleFileAccess.OWNER + UUID.randomUUID();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Autowired
    private StoredFileRepository repository;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void cleanFileIsKept() throws IOException {
        try (FakeClamd clamd = new FakeClamd(true)) {
            assertThat(scanner(clamd.address()).scan(new byte[200_000], "a.txt"))
                    .isEqualTo(new Clean());

            files(clamd.address()).store(owner, "a.txt", SampleFiles.text("abc"), "vpb.soanthao");

            assertThat(repository.countByOwner(owner)).isEqualTo(1);
            assertThat(metrics.counter("app.files.scans", "result", "clean").count())
                    .isEqualTo(1);
        }
    }

    @Test
    void infectedFileIsRefusedByName() throws IOException {
        try (FakeClamd clamd = new FakeClamd(true)) {
            assertThat(scanner(clamd.address()).scan(EICAR, "a.txt")).isEqualTo(new Infected("Eicar-Test-Signature"));

            assertThatThrownBy(() -> files(clamd.address()).store(owner, "a.txt", EICAR, "vpb.soanthao"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("“a.txt”")
                    .hasMessageContaining("phát hiện “Eicar-Test-Signature”");
            assertThat(repository.countByOwner(owner)).isZero();
            assertThat(metrics.counter("app.files.scans", "result", "infected").count())
                    .isEqualTo(1);
        }
    }

    @Test
    void withoutAnAnswerNothingIsKept() throws IOException {
        String gone;
        try (FakeClamd hanging = new FakeClamd(false)) {
            gone = hanging.address();
            refusedForNow(hanging.address());
        }
        refusedForNow(gone);
        refusedForNow("khong-co.invalid:3310");
        assertThat(metrics.counter("app.files.scans", "result", "unavailable").count())
                .isEqualTo(3);
    }

    @Test
    void anErrorOfTheScannerIsNoCleanFile() throws IOException {
        try (FakeClamd clamd = new FakeClamd(true)) {
            assertThat(scanner(clamd.address()).scan(new byte[2 * 1024 * 1024], "lon.txt"))
                    .isInstanceOf(Unavailable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clamav:3310"})
    void onlyAConfiguredScannerIsAsked(String address) {
        new ApplicationContextRunner()
                .withPropertyValues("app.files.scanner=" + address)
                .withBean(FileProperties.class, () -> properties(address))
                .withUserConfiguration(ClamdScanner.class)
                .run(context ->
                        assertThat(context.getBeansOfType(FileScanner.class)).hasSize(address.isEmpty() ? 0 : 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamav", ":3310", "clamav:", "clamav:cổng"})
    void anAddressWithoutHostAndPortIsRefusedAtTheStart(String address) {
        assertThatThrownBy(() -> properties(address)).hasMessageContaining("host:port");
    }

    private void refusedForNow(String address) {
        assertThatThrownBy(() -> files(address).store(owner, "a.txt", SampleFiles.text("abc"), "vpb.soanthao"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Hãy thử lại sau");
        assertThat(repository.countByOwner(owner)).isZero();
    }

    private StoredFiles files(String address) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("scanner", scanner(address));
        UploadScan scan = new UploadScan(beans.getBeanProvider(FileScanner.class), metrics);
        return new StoredFiles(repository, jdbc, scan, properties(address), clock);
    }

    private static ClamdScanner scanner(String address) {
        return new ClamdScanner(properties(address));
    }

    private static FileProperties properties(String address) {
        return new FileProperties(DataSize.ofMegabytes(10), address, Duration.ofMillis(500));
    }
}
