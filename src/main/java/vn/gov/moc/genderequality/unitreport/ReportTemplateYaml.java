package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.cycle.PeriodKind;

/**
 * A report template as it is written in a file, where what follows from the rest may be left out. Versions are stored in
 * this shape too, so what is left out must go on meaning the same:
 *
 * <ul>
 *   <li>a section's title or guidance given as one text holds for every kind of period the section above it has;
 *   <li>a section's number is its key without the part, e.g. {@code 5.2} for {@code I.5.2};
 *   <li>a section asks for a text when it has no sections below it, and the text is required for all its kinds;
 *   <li>the periods are called by their kind, and all sections below a section are to be filled in;
 *   <li>of sections to pick from, none is required;
 *   <li>a figure speaks of now, is asked for in all kinds its section has, and does not carry over.
 * </ul>
 */
record ReportTemplateYaml(
        @JsonProperty(required = true) String key,
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) Map<PeriodKind, String> title,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<PeriodKind, String> label,
        @JsonProperty(required = true) LocalDate effectiveFrom,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) List<SectionYaml> sections,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<ReportRuleYaml> rules) {

    ReportTemplate toTemplate() {
        List<ReportTemplate.Section> top = sections.stream()
                .map(section -> section.toSection(title.keySet(), false))
                .toList();
        List<ReportTemplate.Section> all =
                top.stream().flatMap(ReportTemplate.Section::flatten).toList();
        return new ReportTemplate(
                key,
                version,
                title,
                label,
                effectiveFrom,
                source,
                top,
                rules.stream().map(rule -> rule.toRule(all)).toList());
    }

    record SectionYaml(
            @JsonProperty(required = true) String key,
            @Nullable String number,
            @JsonProperty(required = true) Text title,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Text> guidance,
            @Nullable Boolean narrative,
            @Nullable Set<PeriodKind> requiredFor,
            @Nullable String pick,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<FigureYaml> figures,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<SectionYaml> sections) {

        ReportTemplate.Section toSection(Set<PeriodKind> kindsAbove, boolean picked) {
            Map<PeriodKind, String> titles = title.forKinds(kindsAbove);
            Set<PeriodKind> kinds = titles.keySet();
            boolean asksForText = Objects.requireNonNullElse(narrative, sections.isEmpty());
            return new ReportTemplate.Section(
                    key,
                    Objects.requireNonNullElse(number, key.substring(key.indexOf('.') + 1)),
                    titles,
                    guidanceFor(kinds),
                    asksForText,
                    Objects.requireNonNullElse(requiredFor, asksForText && !picked ? kinds : Set.of()),
                    pick,
                    figures.stream().map(figure -> figure.toFigure(kinds)).toList(),
                    sections.stream()
                            .map(section -> section.toSection(kinds, pick != null))
                            .toList());
        }

        /** Kinds the section does not have are kept, so that they can be refused. */
        private Map<PeriodKind, List<String>> guidanceFor(Set<PeriodKind> kinds) {
            return Stream.concat(
                            Stream.of(kinds),
                            guidance.stream().map(text -> text.each().keySet()))
                    .flatMap(Set::stream)
                    .distinct()
                    .collect(Collectors.toMap(
                            kind -> kind,
                            kind -> guidance.stream()
                                    .flatMap(text -> text.forKind(kind))
                                    .toList()));
        }
    }

    record FigureYaml(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) String label,
            @JsonProperty(required = true) String unit,
            @JsonProperty(required = true) List<ReportTemplate.Measure> measures,
            @Nullable List<ReportTemplate.Moment> moments,
            @Nullable Set<PeriodKind> appliesTo,
            boolean carriesOver) {

        ReportTemplate.Figure toFigure(Set<PeriodKind> sectionKinds) {
            return new ReportTemplate.Figure(
                    key,
                    label,
                    unit,
                    measures,
                    Objects.requireNonNullElse(moments, List.of(ReportTemplate.Moment.NOW)),
                    Objects.requireNonNullElse(appliesTo, sectionKinds),
                    carriesOver);
        }
    }

    /** One text for every kind of period, or one for each of some kinds. */
    record Text(@Nullable String same, Map<PeriodKind, String> each) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Text of(String same) {
            return new Text(same, Map.of());
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Text of(Map<PeriodKind, String> each) {
            return new Text(null, each);
        }

        Map<PeriodKind, String> forKinds(Set<PeriodKind> kinds) {
            return same == null ? each : kinds.stream().collect(Collectors.toMap(kind -> kind, kind -> same));
        }

        Stream<String> forKind(PeriodKind kind) {
            return Stream.ofNullable(same == null ? each.get(kind) : same);
        }
    }
}
