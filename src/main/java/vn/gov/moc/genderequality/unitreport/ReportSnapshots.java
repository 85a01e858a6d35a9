package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes contents in one canonical JSON form (sorted keys, UTF-8), so that a hash of it can be checked later. */
@Component
class ReportSnapshots {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** A submitted report as the one that takes its place names it. */
    record Replaced(String documentNumber, Instant submittedAt) {

        static Replaced of(ReportIssue issue) {
            return new Replaced(issue.documentNumber(), issue.submittedAt());
        }
    }

    /**
     * What is signed: the content and everything that identifies it.
     *
     * @param authority the lines above the signer's name
     * @param onBehalfOf the account in whose stead it was signed
     * @param seat the place it is dated at
     * @param replaces the issue whose place it takes; none for a first one
     */
    record Snapshot(
            String reportId,
            String unitCode,
            String unitName,
            String period,
            String templateId,
            String documentNumber,
            int round,
            LocalDate originalDueOn,
            LocalDate dueOn,
            String signedBy,
            String signerName,
            List<String> authority,
            @Nullable String onBehalfOf,
            String seat,
            Instant submittedAt,
            @Nullable Replaced replaces,
            ReportContent content) {}

    String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The content cannot be written as JSON", e);
        }
    }

    Snapshot read(String content) {
        return read(content, Snapshot.class);
    }

    /** The content as it was kept with a round. */
    ReportContent readContent(String content) {
        return read(content, ReportContent.class);
    }

    private <T> T read(String content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The snapshot cannot be read", e);
        }
    }

    /** The lower-case hexadecimal SHA-256 of the UTF-8 bytes. */
    static String sha256(String content) {
        return HexFormat.of().formatHex(digest().digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
