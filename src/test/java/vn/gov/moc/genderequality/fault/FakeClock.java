package vn.gov.moc.genderequality.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The clock of a machine, which libfaketime shows to the processes on it; it can be put while they run. */
final class FakeClock {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    private final Path file;
    private Duration ahead = Duration.ZERO;

    FakeClock(Path file, Instant now) {
        this.file = file;
        put(now);
    }

    /** Where the package {@code faketime} has been installed. */
    static Optional<Path> library() {
        try (Stream<Path> architectures = Files.list(LIBRARIES)) {
            return architectures
                    .map(directory -> directory.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the tests that need it can run on this machine. */
    static boolean installed() {
        return library().isPresent();
    }

    Instant now() {
        return Instant.now().plus(ahead);
    }

    /** Puts the clock, forward or back; processes see it within a second. */
    void put(Instant now) {
        ahead = Duration.between(Instant.now(), now);
        try {
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, "%+d\n".formatted(ahead.toSeconds()));
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes a process see this clock: the time of day alone, neither pauses nor the dates of files. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library().orElseThrow().toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toAbsolutePath().toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // Or its waits would end at once, over and over.
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "NO_FAKE_STAT", "1");
    }
}
