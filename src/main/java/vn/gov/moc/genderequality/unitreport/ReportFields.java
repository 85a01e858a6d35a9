package vn.gov.moc.genderequality.unitreport;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Measure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;

/**
 * What can be pointed at in a report: sections, lines of the tables of figures, and their cells.
 *
 * @param labels how a sentence names each, by key, in printed order, e.g. {@code Mục I.4}
 */
record ReportFields(Map<String, String> labels) {

    static ReportFields of(ReportTemplate template, PeriodKind kind) {
        Map<String, String> labels = new LinkedHashMap<>();
        template.sectionsFor(kind).forEach(section -> {
            labels.put(section.key(), "Mục " + section.key());
            section.figures().stream()
                    .filter(figure -> figure.appliesTo().contains(kind))
                    .forEach(figure -> add(labels, section, figure));
        });
        return new ReportFields(Collections.unmodifiableMap(labels));
    }

    private static void add(Map<String, String> labels, Section section, Figure figure) {
        labels.put(figure.key(), "Chỉ tiêu “%s” (mục %s)".formatted(figure.label(), section.key()));
        for (Moment moment : figure.moments()) {
            for (Measure measure : figure.measures()) {
                labels.put(
                        figure.cell(measure, moment),
                        "Chỉ tiêu “%s”, %s, %s (mục %s)"
                                .formatted(
                                        figure.label(), lower(measure.label()), lower(moment.label()), section.key()));
            }
        }
    }

    private static String lower(String label) {
        return label.toLowerCase(Locale.forLanguageTag("vi-VN"));
    }

    boolean has(String key) {
        return labels.containsKey(key);
    }

    /** The field's name in a sentence. */
    String label(String key) {
        return labels.getOrDefault(key, key);
    }
}
