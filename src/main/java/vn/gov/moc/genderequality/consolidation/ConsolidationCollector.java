package vn.gov.moc.genderequality.consolidation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.AcceptedSums.Sum;
import vn.gov.moc.genderequality.consolidation.AcceptedSums.WomenOfTotal;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Baseline;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Cell;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Comparison;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Completeness;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Estimate;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Section;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Share;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Unit;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.UnitStatus;
import vn.gov.moc.genderequality.consolidation.EarlierSums.Earlier;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.difficulty.OpenDifficulties;
import vn.gov.moc.genderequality.unitreport.ReportTemplate;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Measure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;

/** Collects the data of a consolidated report from what is accepted at this moment. */
@Component
class ConsolidationCollector {

    private final ConsolidationUnits units;
    private final AcceptedSums sums;
    private final EarlierSums earlier;
    private final KeyLeaders leaders;
    private final CountedReports counted;
    private final ReportTemplates templates;
    private final OpenDifficulties difficulties;
    private final Clock clock;

    ConsolidationCollector(
            ConsolidationUnits units,
            AcceptedSums sums,
            EarlierSums earlier,
            KeyLeaders leaders,
            CountedReports counted,
            ReportTemplates templates,
            OpenDifficulties difficulties,
            Clock clock) {
        this.units = units;
        this.sums = sums;
        this.earlier = earlier;
        this.leaders = leaders;
        this.counted = counted;
        this.templates = templates;
        this.difficulties = difficulties;
        this.clock = clock;
    }

    /**
     * Collects the data. Of sections units pick from, only those are kept that one of them or the desk speaks of.
     *
     * @param texts the desk's, by section
     */
    ConsolidationContent collect(ReportingPeriod period, Map<String, String> texts) {
        ReportTemplate template = templates.get(period.templateId());
        List<Unit> expected = units.of(period);
        Completeness completeness = completeness(expected);
        Tables tables = new Tables(
                period,
                completeness,
                speakers(period, template, expected),
                texts,
                sums.sums(period.id()),
                sums.shares(period.id()),
                earlier.lastPeriod(period).orElse(null),
                earlier.lastYear(period).orElse(null));
        return new ConsolidationContent(
                period.id(),
                period.label(),
                period.year(),
                period.kind(),
                template.title(period.kind(), period.year()),
                template.id(),
                period.deadlineRule().text(period.dueOn()),
                clock.instant(),
                completeness,
                expected,
                Stream.concat(Stream.of(introduction()), tables.sections(template.sections()))
                        .toList(),
                estimates(period, expected),
                leaders.of(period, expected),
                difficulties.ofYear(period.year()));
    }

    /** Who speaks of the sections that are picked from. */
    private Map<String, Set<UUID>> speakers(ReportingPeriod period, ReportTemplate template, List<Unit> expected) {
        List<String> choices = template.sectionsFor(period.kind())
                .filter(section -> section.pick() != null)
                .flatMap(section -> section.sections().stream())
                .map(ReportTemplate.Section::key)
                .toList();
        return choices.isEmpty()
                ? Map.of()
                : counted.speakers(expected.stream().filter(unit -> unit.status() == UnitStatus.ACCEPTED), choices);
    }

    private static Completeness completeness(List<Unit> units) {
        int cancelled = count(units, unit -> unit.status() == UnitStatus.CANCELLED);
        int accepted = count(units, unit -> unit.status() == UnitStatus.ACCEPTED);
        int late = count(units, unit -> unit.status() == UnitStatus.ACCEPTED && unit.late());
        int expected = units.size() - cancelled;
        return new Completeness(
                expected,
                accepted,
                accepted - late,
                late,
                expected - accepted,
                cancelled,
                Percent.of(accepted, expected),
                Percent.of(accepted - late, expected));
    }

    private static int count(List<Unit> units, Predicate<Unit> which) {
        return (int) units.stream().filter(which).count();
    }

    private static Section introduction() {
        return new Section(
                ConsolidationContent.INTRODUCTION, "", "Mở đầu", List.of(), true, false, null, List.of(), List.of());
    }

    private List<Estimate> estimates(ReportingPeriod period, List<Unit> expected) {
        Map<String, List<String>> cells = sums.estimates(period.id());
        return expected.stream()
                .filter(unit -> cells.containsKey(unit.code()))
                .map(unit -> new Estimate(unit.code(), unit.name(), cells.get(unit.code())))
                .toList();
    }

    /** The period's numbers on their way into the template's tables. */
    private record Tables(
            ReportingPeriod period,
            Completeness completeness,
            Map<String, Set<UUID>> speakers,
            Map<String, String> texts,
            Map<String, Sum> sums,
            Map<String, WomenOfTotal> shares,
            @Nullable Earlier lastPeriod,
            @Nullable Earlier lastYear) {

        Stream<Section> sections(List<ReportTemplate.Section> sections) {
            return sections.stream()
                    .filter(section -> section.appliesTo(period.kind()))
                    .map(section -> section.pick() == null ? section(section, null) : picked(section));
        }

        private Section section(ReportTemplate.Section section, @Nullable Integer units) {
            PeriodKind kind = period.kind();
            return new Section(
                    section.key(),
                    section.number(),
                    section.title(kind, period.year()),
                    section.guidance(kind, period.year()),
                    section.narrative(),
                    section.requiredFor().contains(kind),
                    units,
                    section.figures().stream()
                            .filter(figure -> figure.appliesTo().contains(kind))
                            .map(this::figure)
                            .toList(),
                    units == null ? sections(section.sections()).toList() : choices(section));
        }

        /** A unit that speaks of several of the sections below is one unit. */
        private Section picked(ReportTemplate.Section section) {
            long units = section.sections().stream()
                    .flatMap(choice -> speakersOf(choice).stream())
                    .distinct()
                    .count();
            return section(section, (int) units);
        }

        private List<Section> choices(ReportTemplate.Section section) {
            return section.sections().stream()
                    .filter(choice -> choice.appliesTo(period.kind()))
                    .filter(choice -> !speakersOf(choice).isEmpty()
                            || !texts.getOrDefault(choice.key(), "").isBlank())
                    .map(choice -> section(choice, speakersOf(choice).size()))
                    .toList();
        }

        private Set<UUID> speakersOf(ReportTemplate.Section choice) {
            return speakers.getOrDefault(choice.key(), Set.of());
        }

        private ConsolidationContent.Figure figure(ReportTemplate.Figure figure) {
            return new ConsolidationContent.Figure(
                    figure.key(),
                    figure.label(),
                    figure.unit(),
                    figure.moments().stream()
                            .flatMap(moment -> figure.measures().stream().map(measure -> cell(figure, measure, moment)))
                            .toList(),
                    figure.measures().containsAll(Set.of(Measure.WOMEN, Measure.TOTAL))
                            ? figure.moments().stream()
                                    .map(moment -> share(figure, moment))
                                    .toList()
                            : List.of());
        }

        private Cell cell(ReportTemplate.Figure figure, Measure measure, Moment moment) {
            Sum sum = sum(figure.cell(measure, moment));
            return new Cell(
                    sum.cell(),
                    measure,
                    measure.label(),
                    moment,
                    moment.label(),
                    sum.sum(),
                    sum.numbers(),
                    sum.notApplicable(),
                    completeness.accepted() - sum.numbers() - sum.notApplicable(),
                    completeness.missing(),
                    sum.estimated(),
                    moment == Moment.NOW ? comparisons(figure, measure, sum) : List.of());
        }

        private Sum sum(String cell) {
            return sums.getOrDefault(cell, Sum.none(cell));
        }

        private Share share(ReportTemplate.Figure figure, Moment moment) {
            WomenOfTotal share = shares.get(figure.cell(Measure.WOMEN, moment));
            return share == null
                    ? new Share(moment, moment.label(), null, null, null, 0, 0)
                    : new Share(
                            moment,
                            moment.label(),
                            share.women(),
                            share.total(),
                            Percent.of(share.women(), share.total()),
                            share.units(),
                            share.estimated());
        }

        /** What units themselves say of the year and the term before comes first; else what was consolidated then. */
        private List<Comparison> comparisons(ReportTemplate.Figure figure, Measure measure, Sum now) {
            List<Comparison> comparisons = new ArrayList<>();
            Optional.ofNullable(lastPeriod)
                    .ifPresent(before -> comparisons.add(
                            comparison(Baseline.LAST_PERIOD, before.source(), before.sum(now.cell()), now)));
            if (figure.moments().contains(Moment.LAST_YEAR)) {
                comparisons.add(reported(Baseline.LAST_YEAR, figure.cell(measure, Moment.LAST_YEAR), now));
            } else if (lastYear != null) {
                comparisons.add(comparison(Baseline.LAST_YEAR, lastYear.source(), lastYear.sum(now.cell()), now));
            }
            if (figure.moments().contains(Moment.LAST_TERM)) {
                comparisons.add(reported(Baseline.LAST_TERM, figure.cell(measure, Moment.LAST_TERM), now));
            }
            return comparisons;
        }

        private Comparison reported(Baseline baseline, String cell, Sum now) {
            return comparison(baseline, "Số liệu các đơn vị báo cáo trong kỳ này", sum(cell), now);
        }

        private static Comparison comparison(Baseline baseline, String source, Sum before, Sum now) {
            Long earlierSum = before.sum();
            Long presentSum = now.sum();
            Long change = earlierSum == null || presentSum == null ? null : presentSum - earlierSum;
            return new Comparison(
                    baseline,
                    baseline.label(),
                    source,
                    earlierSum,
                    before.numbers(),
                    change,
                    Percent.of(change, earlierSum));
        }
    }
}
