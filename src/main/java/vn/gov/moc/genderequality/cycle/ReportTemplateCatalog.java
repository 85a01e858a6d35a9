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

    /** The newest version of the periodic template a period of this kind may use that opens on the day. */
    Optional<String> newest(PeriodKind kind, LocalDate opensOn);
}
