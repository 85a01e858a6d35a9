package vn.gov.moc.genderequality.unitreport;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.cycle.PeriodKind;

/**
 * What a report asks for: sections, figures and rules, as data. A period freezes the version it uses. Titles and guidance
 * may hold {@code {year}} for the reported year and {@code {nextYear}} for the one after.
 *
 * @param key the kind of report, e.g. {@code periodic}
 * @param version the version within the kind, e.g. {@code 2017}
 * @param title the report's title for each kind of period the template serves
 * @param label what its periods are called in a sentence, where the kind of period does not say enough, e.g. {@code tổng kết
 *     10 năm thi hành Luật Bình đẳng giới}
 * @param effectiveFrom the first day a new period may use it
 * @param source the document it was taken from
 */
public record ReportTemplate(
        String key,
        String version,
        Map<PeriodKind, String> title,
        Map<PeriodKind, String> label,
        LocalDate effectiveFrom,
        String source,
        List<Section> sections,
        List<ReportRule> rules) {

    /** The key of the template attached to the directive, in every year's version. */
    private static final String PERIODIC = "periodic";

    public ReportTemplate {
        title = inOrder(title);
        label = inOrder(label);
        sections = List.copyOf(sections);
        rules = List.copyOf(rules);
    }

    /** Whether it is that of the directive's periodic reports (§8), whose sections I.1–IV mean the same every year. */
    public boolean periodic() {
        return key.equals(PERIODIC);
    }

    /** The version's name in the whole system, e.g. {@code periodic-2017}. */
    public String id() {
        return key + "-" + version;
    }

    /** The report's title, years filled in. */
    public String title(PeriodKind kind, int year) {
        return fill(title.get(kind), year);
    }

    /** What a period is called in a sentence, years filled in; none where its kind says enough. */
    Optional<String> label(PeriodKind kind, int year) {
        return Optional.ofNullable(label.get(kind)).map(text -> fill(text, year));
    }

    /** All sections a report of this kind has, in printed order. */
    public Stream<Section> sectionsFor(PeriodKind kind) {
        return sections.stream().flatMap(Section::flatten).filter(section -> section.appliesTo(kind));
    }

    /** The sections a report of this kind shows, in printed order: of those to pick from only the ones that are spoken of. */
    Stream<Section> sectionsSpokenOf(PeriodKind kind, Predicate<Section> spokenOf) {
        return sections.stream()
                .flatMap(section -> section.flattenSpokenOf(spokenOf))
                .filter(section -> section.appliesTo(kind));
    }

    /**
     * A numbered section; a leaf is filled with a text, and may ask for figures.
     *
     * @param key stable across versions, e.g. {@code I.5.2}
     * @param number as printed, e.g. {@code 5.2}
     * @param title per kind of period; a kind that is missing does not have the section
     * @param guidance what to write about, one entry per bullet of the printed template, for each kind in {@code title}
     * @param narrative whether a text is asked for
     * @param requiredFor the kinds of period for which the text must not be empty
     * @param pick how a drafter is asked to pick those sections below it that he has something to say on, e.g. {@code Chọn
     *     điều cần góp ý}; the others are not shown. None where all are to be filled in
     */
    public record Section(
            String key,
            String number,
            Map<PeriodKind, String> title,
            Map<PeriodKind, List<String>> guidance,
            boolean narrative,
            Set<PeriodKind> requiredFor,
            @Nullable String pick,
            List<Figure> figures,
            List<Section> sections) {

        public Section {
            title = inOrder(title);
            guidance = inOrder(guidance);
            requiredFor = inOrder(requiredFor);
            figures = List.copyOf(figures);
            sections = List.copyOf(sections);
        }

        /** The section's title, years filled in. */
        public String title(PeriodKind kind, int year) {
            return fill(title.get(kind), year);
        }

        /** What to write about, years filled in. */
        public List<String> guidance(PeriodKind kind, int year) {
            return guidance.get(kind).stream().map(entry -> fill(entry, year)).toList();
        }

        /** Whether a report of this kind has the section. */
        public boolean appliesTo(PeriodKind kind) {
            return title.containsKey(kind);
        }

        /** The section and everything below it, in printed order. */
        public Stream<Section> flatten() {
            return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::flatten));
        }

        private Stream<Section> flattenSpokenOf(Predicate<Section> spokenOf) {
            return Stream.concat(
                    Stream.of(this),
                    sections.stream()
                            .filter(section -> pick == null || spokenOf.test(section))
                            .flatMap(section -> section.flattenSpokenOf(spokenOf)));
        }
    }

    /**
     * A line of the table of figures: one whole number for each measure at each moment.
     *
     * @param key stable across versions, unique in the template, e.g. {@code party-committee}
     * @param unit what is counted, e.g. {@code người}
     * @param appliesTo the kinds of period that ask for it
     * @param carriesOver whether it counts what stays until it changes (members, not meetings), so that the last
     *     report's number is a good start
     */
    public record Figure(
            String key,
            String label,
            String unit,
            List<Measure> measures,
            List<Moment> moments,
            Set<PeriodKind> appliesTo,
            boolean carriesOver) {

        public Figure {
            measures = List.copyOf(measures);
            moments = List.copyOf(moments);
            appliesTo = inOrder(appliesTo);
        }

        /** The keys of its cells, e.g. {@code party-committee.women.now}. */
        public Stream<String> cells() {
            return moments.stream().flatMap(moment -> measures.stream().map(measure -> cell(measure, moment)));
        }

        /** What rules call its measures, e.g. {@code party-committee.women}. */
        public Stream<String> references() {
            return measures.stream().map(measure -> key + "." + measure.key());
        }

        /** The key of one cell. */
        public String cell(Measure measure, Moment moment) {
            return key + "." + measure.key() + "." + moment.key();
        }
    }

    /** What is counted in a cell. */
    public enum Measure {
        COUNT("Số lượng"),
        WOMEN("Nữ"),
        MEN("Nam"),
        TOTAL("Tổng số");

        private final String label;

        Measure(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The time a cell speaks of (§I.5.2 asks for comparison with the year and the term before). */
    public enum Moment {
        NOW("Kỳ này"),
        LAST_YEAR("Năm trước"),
        LAST_TERM("Nhiệm kỳ trước");

        private final String label;

        Moment(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a broken rule means for sending the report on. */
    public enum Severity {
        /** The content must be mended. */
        BLOCKING,
        /** The content may stay when the drafter explains why. */
        WARNING
    }

    private static String fill(String text, int year) {
        return text.replace("{year}", String.valueOf(year)).replace("{nextYear}", String.valueOf(year + 1));
    }

    private static <T> Map<PeriodKind, T> inOrder(Map<PeriodKind, T> byKind) {
        Map<PeriodKind, T> copy = new EnumMap<>(PeriodKind.class);
        copy.putAll(byKind);
        return Collections.unmodifiableMap(copy);
    }

    private static Set<PeriodKind> inOrder(Collection<PeriodKind> kinds) {
        Set<PeriodKind> copy = EnumSet.noneOf(PeriodKind.class);
        copy.addAll(kinds);
        return Collections.unmodifiableSet(copy);
    }
}
