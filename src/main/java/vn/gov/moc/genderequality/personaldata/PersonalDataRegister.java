package vn.gov.moc.genderequality.personaldata;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Says of every column of the database that holds personal data what it is for, how long it stays and what becomes of it when
 * the person leaves; page, export and closing go by it, and a test holds it against the database.
 */
@Component
class PersonalDataRegister {

    /** The rows of an audited table's history hold what the table holds. */
    private static final String HISTORY = "_aud.";

    private final Content content;

    PersonalDataRegister(@Value("classpath:personal-data.yaml") Resource resource) {
        try (InputStream stream = resource.getInputStream()) {
            content = new ObjectMapper(new YAMLFactory()).readValue(stream, Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The register of personal data cannot be read", e);
        }
    }

    /** @param impersonal columns whose names look as if they held personal data and do not */
    record Content(List<DataKind> kinds, Set<String> impersonal) {}

    List<DataKind> kinds() {
        return content.kinds();
    }

    /** What holds personal data, {@code table.column}. */
    Set<String> columns() {
        return content.kinds().stream().flatMap(DataKind::columns).collect(Collectors.toSet());
    }

    /** Whether somebody has decided what the column holds. */
    boolean classifies(String column) {
        String ofTable = column.replace(HISTORY, ".");
        return columns().contains(ofTable) || content.impersonal().contains(ofTable);
    }
}
