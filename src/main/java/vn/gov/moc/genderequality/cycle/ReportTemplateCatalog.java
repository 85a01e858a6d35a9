package vn.gov.moc.genderequality.cycle;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which report templates a period may use; the reports' side answers. */
public interface ReportTemplateCatalog {

    /**
     * Whether this version exists, covers the kind of period, and is in effect on the period's first day.
     *
     * @param opensOn null while the desk has not said
     */
    boolean covers(String templateId, PeriodKind kind, @Nullable LocalDate opensOn);

    /**
     * The version a period of this kind that opens on the day starts with: the newest of the periodic template or, where that
     * does not serve the kind, the newest of those that do.
     */
    Optional<String> newest(PeriodKind kind, LocalDate opensOn);

    /** What the template calls a period of this kind in a sentence; none where it leaves that to the kind. */
    Optional<String> label(String templateId, PeriodKind kind, int year);
}
