package vn.gov.moc.genderequality.unitreport;

import java.util.Optional;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;

/** One thing the template asks of one field. */
interface FieldCheck {

    /**
     * {@code KIND:field}, and what else tells it from other checks of the field. Explanations are kept under it, so it must
     * stay the same for as long as the rule does.
     */
    String key();

    /** The section's key or the cell's key. */
    String field();

    Severity severity();

    /** What is wrong, in Vietnamese; none when the content is right. */
    Optional<String> problem(ReportContent content, EarlierReports earlier);
}
