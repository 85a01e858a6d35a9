package vn.gov.moc.genderequality.unitreport;

import java.util.Optional;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;

/** A cell must hold a number or say that it does not apply. */
record RequiredFigureCheck(String field) implements FieldCheck {

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
        return content.figure(field).status() == FigureValue.Status.EMPTY
                ? Optional.of("Hãy nhập số liệu, hoặc chọn “không áp dụng”.")
                : Optional.empty();
    }
}
