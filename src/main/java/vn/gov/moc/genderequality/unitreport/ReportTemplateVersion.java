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
    private Instant createdAt;

    @SuppressWarnings("NullAway")
    protected ReportTemplateVersion() {}

    /** The template in the YAML of {@link ReportTemplateYaml}. */
    String content() {
        return content;
    }
}
