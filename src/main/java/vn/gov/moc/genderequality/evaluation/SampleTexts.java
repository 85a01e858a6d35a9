package vn.gov.moc.genderequality.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;

/** Reads what people of the sample ministry write, from YAML below {@code sample/}. */
final class SampleTexts {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());

    private SampleTexts() {}

    /** @throws UncheckedIOException when the file is not there or not of this shape */
    static <T> T read(Resource file, TypeReference<T> type) {
        try (InputStream content = file.getInputStream()) {
            return YAML.readValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample texts cannot be read", e);
        }
    }
}
