package vn.gov.moc.genderequality.unitreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;
import vn.gov.moc.genderequality.unitreport.TemplateChange.Part;

/** Tells how a template differs from an earlier version of it. Sections and figures are the same when their keys are. */
final class TemplateComparison {

    private final List<TemplateChange> changes = new ArrayList<>();

    private TemplateComparison() {}

    /** The differences in the order of a template's parts; none when both ask for the same. */
    static List<TemplateChange> between(ReportTemplate before, ReportTemplate after) {
        TemplateComparison comparison = new TemplateComparison();
        comparison.general(before, after);
        comparison.sections(sections(before), sections(after));
        comparison.figures(figures(before), figures(after));
        comparison.places(places(before), places(after));
        comparison.rules(before.rules(), after.rules());
        return comparison.changes;
    }

    /** All sections by key, in printed order. */
    static Map<String, Section> sections(ReportTemplate template) {
        return byKey(template.sections().stream().flatMap(Section::flatten), Section::key);
    }

    /** All figures by key, in printed order. */
    static Map<String, Figure> figures(ReportTemplate template) {
        return byKey(
                template.sections().stream().flatMap(Section::flatten).flatMap(s -> s.figures().stream()), Figure::key);
    }

    private void general(ReportTemplate before, ReportTemplate after) {
        changed(
                Part.GENERAL,
                "Tiêu đề báo cáo thay đổi",
                TemplateWords.titles(before.title()),
                TemplateWords.titles(after.title()));
        changed(
                Part.GENERAL,
                "Tên kỳ báo cáo thay đổi",
                TemplateWords.labels(before.label()),
                TemplateWords.labels(after.label()));
        changed(
                Part.GENERAL,
                "Ngày bắt đầu được chọn thay đổi",
                VietnameseDates.format(before.effectiveFrom()),
                VietnameseDates.format(after.effectiveFrom()));
        changed(Part.GENERAL, "Nguồn thay đổi", before.source(), after.source());
    }

    private void sections(Map<String, Section> before, Map<String, Section> after) {
        compare(
                before,
                after,
                section -> add(Part.SECTION, "Thêm mục " + name(section)),
                section -> add(Part.SECTION, "Bỏ mục " + name(section)),
                this::section);
        List<String> order = common(before, after);
        if (!order.equals(common(after, before))) {
            add(Part.SECTION, "Thứ tự các mục thay đổi");
        }
    }

    private void section(Section before, Section after) {
        changed(
                Part.SECTION,
                "Đổi tên mục " + after.key(),
                TemplateWords.titles(before.title()),
                TemplateWords.titles(after.title()));
        changed(Part.SECTION, "Đổi số mục " + after.key(), before.number(), after.number());
        changed(
                Part.SECTION,
                "Mục %s thuộc các kỳ khác".formatted(after.key()),
                TemplateWords.kinds(before.title().keySet()),
                TemplateWords.kinds(after.title().keySet()));
        changed(
                Part.SECTION,
                "Mục %s thay đổi phần viết".formatted(after.key()),
                before.narrative() ? "có phần viết" : "không có phần viết",
                after.narrative() ? "có phần viết" : "không có phần viết");
        changed(
                Part.SECTION,
                "Mục %s bắt buộc ở các kỳ khác".formatted(after.key()),
                TemplateWords.kinds(before.requiredFor()),
                TemplateWords.kinds(after.requiredFor()));
        changed(
                Part.SECTION,
                "Mục %s thay đổi cách điền các mục con".formatted(after.key()),
                TemplateWords.pick(before),
                TemplateWords.pick(after));
        changed(
                Part.GUIDANCE,
                "Hướng dẫn của mục %s thay đổi".formatted(after.key()),
                TemplateWords.guidance(before),
                TemplateWords.guidance(after));
    }

    private void figures(Map<String, Figure> before, Map<String, Figure> after) {
        compare(
                before,
                after,
                figure -> add(Part.FIGURE, "Thêm chỉ tiêu " + name(figure)),
                figure -> add(Part.FIGURE, "Bỏ chỉ tiêu " + name(figure)),
                (old, now) -> changed(
                        Part.FIGURE,
                        "Chỉ tiêu %s thay đổi".formatted(now.key()),
                        TemplateWords.figure(old),
                        TemplateWords.figure(now)));
    }

    private void places(Map<String, String> before, Map<String, String> after) {
        common(after, before)
                .forEach(key -> changed(
                        Part.FIGURE,
                        "Chỉ tiêu %s chuyển sang mục khác".formatted(key),
                        "Mục " + before.get(key),
                        "Mục " + after.get(key)));
    }

    /** The section of each figure. */
    private static Map<String, String> places(ReportTemplate template) {
        Map<String, String> places = new LinkedHashMap<>();
        sections(template)
                .values()
                .forEach(section -> section.figures().forEach(figure -> places.put(figure.key(), section.key())));
        return places;
    }

    /** A rule has no key: the nth at a place is taken for the nth of the other version. */
    private void rules(List<ReportRule> before, List<ReportRule> after) {
        compare(
                numbered(before),
                numbered(after),
                rule -> add(
                        Part.RULE,
                        "Thêm quy tắc tại %s: %s".formatted(TemplateWords.place(rule), TemplateWords.rule(rule))),
                rule -> add(
                        Part.RULE,
                        "Bỏ quy tắc tại %s: %s".formatted(TemplateWords.place(rule), TemplateWords.rule(rule))),
                (old, now) -> {
                    if (!old.equals(now)) {
                        changes.add(new TemplateChange(
                                Part.RULE,
                                "Quy tắc tại %s thay đổi".formatted(TemplateWords.place(now)),
                                TemplateWords.rule(old),
                                TemplateWords.rule(now)));
                    }
                });
    }

    private static Map<String, ReportRule> numbered(List<ReportRule> rules) {
        Map<String, ReportRule> numbered = new LinkedHashMap<>();
        for (ReportRule rule : rules) {
            int number = 1;
            while (numbered.putIfAbsent(TemplateWords.place(rule) + " " + number, rule) != null) {
                number++;
            }
        }
        return numbered;
    }

    private static <T> void compare(
            Map<String, T> before,
            Map<String, T> after,
            Consumer<T> added,
            Consumer<T> removed,
            BiConsumer<T, T> kept) {
        after.forEach((key, now) -> {
            T old = before.get(key);
            if (old == null) {
                added.accept(now);
            } else {
                kept.accept(old, now);
            }
        });
        before.forEach((key, old) -> {
            if (!after.containsKey(key)) {
                removed.accept(old);
            }
        });
    }

    private void add(Part part, String text) {
        changes.add(new TemplateChange(part, text));
    }

    private void changed(Part part, String text, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new TemplateChange(part, text, before, after));
        }
    }

    private static List<String> common(Map<String, ?> of, Map<String, ?> with) {
        Set<String> others = with.keySet();
        return of.keySet().stream().filter(others::contains).toList();
    }

    private static String name(Section section) {
        return "%s “%s”"
                .formatted(section.key(), section.title().values().iterator().next());
    }

    private static String name(Figure figure) {
        return "%s “%s”".formatted(figure.key(), figure.label());
    }

    private static <T> Map<String, T> byKey(Stream<T> parts, Function<T, String> key) {
        return parts.collect(Collectors.toMap(key, part -> part, (first, again) -> first, LinkedHashMap::new));
    }
}
