package vn.gov.moc.genderequality.cycle;

import java.time.LocalDate;
import java.util.Optional;

/** Which report templates a period may use; the reports' side answers. */
public interface ReportTemplateCatalog {

    /** Whether this version exists and covers the kind of period. */
    boolean covers(String templateId, PeriodKind kind);

    /** The newest version of the periodic template in force on the day. */
    Optional<String> newest(LocalDate day);
}
