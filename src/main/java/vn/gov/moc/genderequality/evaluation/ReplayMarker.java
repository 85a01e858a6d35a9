package vn.gov.moc.genderequality.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that stands while the sample year is replayed: a start that finds it throws the half-made sample away. */
final class ReplayMarker implements AutoCloseable {

    private final @Nullable Path file;

    private boolean done;

    private ReplayMarker(@Nullable Path file) {
        this.file = file;
    }

    static ReplayMarker set(EvaluationProperties properties) {
        Path file = file(properties);
        if (file != null) {
            try {
                Files.createFile(file);
            } catch (IOException e) {
                throw new UncheckedIOException("The data directory cannot be written", e);
            }
        }
        return new ReplayMarker(file);
    }

    /** Whether an earlier replay did not come to its end. */
    static boolean standsIn(EvaluationProperties properties) {
        Path file = file(properties);
        return file != null && Files.exists(file);
    }

    private static @Nullable Path file(EvaluationProperties properties) {
        Path directory = properties.dataDirectory();
        return directory == null ? null : directory.resolve("replaying");
    }

    void done() {
        done = true;
    }

    @Override
    public void close() {
        if (done && file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("The data directory cannot be written", e);
            }
        }
    }
}
