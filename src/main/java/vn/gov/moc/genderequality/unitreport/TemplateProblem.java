package vn.gov.moc.genderequality.unitreport;

/**
 * Something in the source text of a report template that its author has to look at.
 *
 * @param line counted from 1
 * @param field the path of the part, e.g. {@code sections[0].title}; empty for the whole text
 * @param message what is wrong and what to do, in Vietnamese
 * @param severity blocking ones must be mended before the template can be published
 */
record TemplateProblem(int line, String field, String message, ReportTemplate.Severity severity) {

    static TemplateProblem blocking(int line, String field, String message) {
        return new TemplateProblem(line, field, message, ReportTemplate.Severity.BLOCKING);
    }

    static TemplateProblem warning(int line, String field, String message) {
        return new TemplateProblem(line, field, message, ReportTemplate.Severity.WARNING);
    }

    boolean isBlocking() {
        return severity == ReportTemplate.Severity.BLOCKING;
    }
}
