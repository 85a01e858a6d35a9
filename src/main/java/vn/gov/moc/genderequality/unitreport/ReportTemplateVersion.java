package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A version of a report template as it was when it came into the system; periods refer to it, so it never changes. */
@Entity
@Immutable
class ReportTemplateVersion {

    @Id
    private String id;

    private LocalDate effectiveFrom;
    private String content;
    private String publishedBy;
    private Instant createdAt;

    @SuppressWarnings("NullAway")
    protected ReportTemplateVersion() {}

    String id() {
        return id;
    }

    /** The template in the shape of {@link ReportTemplateYaml}, YAML or JSON, exactly as it was written. */
    String content() {
        return content;
    }

    /** The account that published it; {@code system} when it came with the application. */
    String publishedBy() {
        return publishedBy;
    }

    /** When it was published or, for one that came with the application, first read. */
    Instant createdAt() {
        return createdAt;
    }
}
