package vn.gov.moc.genderequality.unitreport;

import java.util.Optional;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;

/** A section must be written. */
record RequiredTextCheck(String field) implements FieldCheck {

    @Override
    public String key() {
        return "REQUIRED:" + field;
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public Optional<String> problem(ReportContent content, EarlierReports earlier) {
        return content.text(field).isBlank()
                ? Optional.of("Mục %s chưa có nội dung.".formatted(field))
                : Optional.empty();
    }
}
