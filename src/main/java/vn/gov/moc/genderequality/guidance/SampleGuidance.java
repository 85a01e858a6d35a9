package vn.gov.moc.genderequality.guidance;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The directive of 11/4/2017, which comes with the product as the letter to start from. */
@Component
class SampleGuidance {

    private record Letter(String subject, String body) {}

    private final Letter letter;

    SampleGuidance(@Value("classpath:sample/guidance-2017.yaml") Resource file) {
        ObjectMapper yaml =
                new ObjectMapper(new YAMLFactory()).configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        try (InputStream content = file.getInputStream()) {
            letter = yaml.readValue(content, Letter.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample letter cannot be read", e);
        }
    }

    String subject() {
        return letter.subject();
    }

    String body() {
        return letter.body().strip();
    }
}
