package vn.gov.moc.genderequality.unitreport;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.EarlierReports.Earlier;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;

/**
 * A figure of now against the same figure of an earlier report.
 *
 * @param reference the figure and measure, e.g. {@code party-committee.women}
 */
record ChangeCheck(ReportRule.ChangeAbove rule, String reference) implements FieldCheck {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    @Override
    public String key() {
        return "%s:%s:%s".formatted(rule.kind(), field(), rule.against());
    }

    @Override
    public String field() {
        return reference + "." + Moment.NOW.key();
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Optional<String> problem(ReportContent content, EarlierReports earlier) {
        return earlier.get(rule.against()).flatMap(report -> problem(content, report));
    }

    private Optional<String> problem(ReportContent content, Earlier report) {
        OptionalInt then = report.content().figure(field()).number();
        OptionalInt now = content.figure(field()).number();
        return then.isPresent() && now.isPresent() && tooFar(then.getAsInt(), now.getAsInt())
                ? Optional.of(message(then.getAsInt(), now.getAsInt(), report.figuresTitle()))
                : Optional.empty();
    }

    private boolean tooFar(long then, long now) {
        long difference = Math.abs(now - then);
        return difference >= rule.least() && difference * 100 > then * rule.percent();
    }

    private static String message(int then, int now, String title) {
        String direction = now > then ? "tăng" : "giảm";
        String share = then == 0
                ? ""
                : String.format(VIETNAMESE, ", tức %s %,.1f%%", direction, Math.abs(now - then) * 100.0 / then);
        return "Số liệu %s từ %s lên %s%s so với báo cáo %s."
                .replace("lên", now > then ? "lên" : "xuống")
                .formatted(direction, TypedText.number(then), TypedText.number(now), share, title);
    }
}
