package vn.gov.moc.genderequality.unitreport;

import java.util.Optional;
import vn.gov.moc.genderequality.unitreport.EarlierReports.Earlier;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;

/**
 * A section's text against the same section of an earlier report.
 *
 * @param field the section's key
 */
record SimilarTextCheck(ReportRule.SimilarText rule, String field) implements FieldCheck {

    @Override
    public String key() {
        return "%s:%s:%s".formatted(rule.kind(), field, rule.against());
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Optional<String> problem(ReportContent content, EarlierReports earlier) {
        return earlier.get(rule.against()).flatMap(report -> problem(content.text(field), report));
    }

    private Optional<String> problem(String now, Earlier report) {
        String then = report.content().text(field);
        if (now.strip().length() < rule.minimumLength() || then.strip().length() < rule.minimumLength()) {
            return Optional.empty();
        }
        int percent = TextSimilarity.percent(then, now);
        return percent >= rule.percent()
                ? Optional.of("Nội dung mục %s giống %d%% báo cáo %s.".formatted(field, percent, report.title()))
                : Optional.empty();
    }
}
