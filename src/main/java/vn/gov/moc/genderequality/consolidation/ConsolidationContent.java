package vn.gov.moc.genderequality.consolidation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.difficulty.OpenDifficulties.OpenDifficulty;
import vn.gov.moc.genderequality.organization.UnitKind;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Measure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;

/**
 * The data of a consolidated report, all of it from accepted reports. Each is named with its issue and that issue's hash, so
 * that every number can be traced to the snapshots that went in. Percentages have one decimal.
 *
 * @param periodLabel as it stands in a sentence, e.g. {@code sơ kết 6 tháng đầu năm 2017}
 * @param title the report's title
 * @param templateId the template the period has frozen
 * @param dueText the period's due date in words
 * @param takenAt when the data was collected
 * @param units every unit that was to report, and those whose report was called off, by kind and name
 * @param sections in printed order, nested; the first is the introduction
 * @param estimates which units' numbers are estimates
 * @param difficulties what units have raised in the year and was not settled when the data was collected, by section; none in what was
 *     frozen before they were collected
 */
public record ConsolidationContent(
        String periodId,
        String periodLabel,
        int year,
        PeriodKind kind,
        String title,
        String templateId,
        String dueText,
        Instant takenAt,
        Completeness completeness,
        List<Unit> units,
        List<Section> sections,
        List<Estimate> estimates,
        KeyLeadership keyLeadership,
        List<OpenDifficulty> difficulties) {

    public ConsolidationContent {
        difficulties = Objects.requireNonNullElse(difficulties, List.of());
    }

    /** The section of the desk's opening words, which no unit writes. */
    public static final String INTRODUCTION = "introduction";

    /** Units whose report was not accepted yet, with where each stands. */
    public Stream<Unit> missing() {
        return units.stream().filter(unit -> unit.status() == UnitStatus.MISSING);
    }

    /** Units whose accepted report came late. */
    public Stream<Unit> late() {
        return accepted().filter(Unit::late);
    }

    /** Units whose report is counted. */
    public Stream<Unit> accepted() {
        return units.stream().filter(Unit::accepted);
    }

    /** All sections in printed order. */
    public Stream<Section> allSections() {
        return sections.stream().flatMap(Section::flatten);
    }

    /** All cells in printed order. */
    public Stream<Cell> cells() {
        return allSections().flatMap(section -> section.figures().stream()).flatMap(figure -> figure.cells().stream());
    }

    /** The cell of this key, e.g. {@code party-committee.women.now}. */
    public Optional<Cell> cell(String key) {
        return cells().filter(cell -> cell.key().equals(key)).findFirst();
    }

    /** Whether any figure of key leaders is asked for. */
    boolean asksForKeyLeaders() {
        return allSections()
                .flatMap(section -> section.figures().stream())
                .anyMatch(figure -> keyLeadership.figures().contains(figure.key()));
    }

    /**
     * How many reports are in, and in time.
     *
     * @param expected active units of the year, whether or not they have opened their report; called-off ones are none of
     *     them
     * @param accepted how many of them are counted
     * @param onTime of the accepted
     * @param late of the accepted, by the effective due date
     * @param missing not accepted yet
     * @param cancelled called off, not expected any longer
     * @param acceptedPercent accepted of expected; none when nobody is expected
     * @param onTimePercent on time of expected
     */
    public record Completeness(
            int expected,
            int accepted,
            int onTime,
            int late,
            int missing,
            int cancelled,
            @Nullable BigDecimal acceptedPercent,
            @Nullable BigDecimal onTimePercent) {}

    /** Whether a unit is counted. */
    public enum UnitStatus {
        ACCEPTED,
        MISSING,
        CANCELLED
    }

    /**
     * A unit and its report.
     *
     * @param name as it was called in its report
     * @param stateLabel where its report stands in words
     * @param reportId none when the report was never opened
     * @param issueId the accepted issue, whose numbers are counted
     * @param documentNumber that issue's number
     * @param sha256 that issue's hash
     * @param late accepted ones: submitted late; missing ones: overdue when the data was collected
     * @param daysLate from the first late day to the day of submission, or of collecting, both counted; 0 in time
     * @param originalDueOn the due day the guidance set
     * @param dueOn the due day that counts, after extensions
     */
    public record Unit(
            String code,
            String name,
            UnitKind kind,
            String kindLabel,
            UnitStatus status,
            String stateLabel,
            @Nullable String reportId,
            @Nullable UUID issueId,
            @Nullable String documentNumber,
            @Nullable String sha256,
            @Nullable Instant submittedAt,
            boolean late,
            int daysLate,
            LocalDate originalDueOn,
            LocalDate dueOn) {

        /** Whether its report is counted. */
        public boolean accepted() {
            return status == UnitStatus.ACCEPTED;
        }

        /** Where the unit's report is read; none when it was never opened. */
        public @Nullable String url() {
            return reportId == null ? null : "/reports/" + reportId;
        }
    }

    /**
     * A section as the template numbers it.
     *
     * @param number as printed, e.g. {@code 5.2}; empty for the introduction
     * @param guidance what units were asked to write about
     * @param narrative whether the desk writes a text
     * @param required whether that text must not be empty
     * @param speakers where units pick what to speak of: how many speak of this, or of anything below it; left out elsewhere, so
     *     that such content reads as it did before there was anything to pick
     */
    public record Section(
            String key,
            String number,
            String title,
            List<String> guidance,
            boolean narrative,
            boolean required,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer speakers,

            List<Figure> figures,
            List<Section> sections) {

        /** The section and everything below it, in printed order. */
        public Stream<Section> flatten() {
            return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::flatten));
        }
    }

    /**
     * A line of the table of figures.
     *
     * @param cells by moment, then measure
     * @param shares the share of women at each moment, where women and total are asked for
     */
    public record Figure(String key, String label, String unit, List<Cell> cells, List<Share> shares) {}

    /**
     * One consolidated number with what it covers.
     *
     * @param key e.g. {@code party-committee.women.now}
     * @param sum none when no unit gave a number: unknown is not zero
     * @param numbers how many units gave a number
     * @param notApplicable how many accepted reports say that it does not apply
     * @param empty how many accepted reports leave it empty
     * @param missing how many units' reports are not accepted yet
     * @param estimated how many of the numbers are estimates
     * @param comparisons what it was before; for the present moment only
     */
    public record Cell(
            String key,
            Measure measure,
            String measureLabel,
            Moment moment,
            String momentLabel,
            @Nullable Long sum,
            int numbers,
            int notApplicable,
            int empty,
            int missing,
            int estimated,
            List<Comparison> comparisons) {}

    /**
     * The share of women, from the units that gave both numbers, so that neither is set against somebody else's.
     *
     * @param women none when no unit gave both
     * @param percent none when the total is not above zero
     * @param units how many gave both
     * @param estimated for how many of them one of the two is an estimate
     */
    public record Share(
            Moment moment,
            String momentLabel,
            @Nullable Long women,
            @Nullable Long total,
            @Nullable BigDecimal percent,
            int units,
            int estimated) {}

    /** What a number is compared with. */
    public enum Baseline {
        LAST_PERIOD("Kỳ trước"),
        LAST_YEAR("Năm trước"),
        LAST_TERM("Nhiệm kỳ trước");

        private final String label;

        Baseline(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }

    /**
     * What a number was before.
     *
     * @param source where the earlier number stands, in words
     * @param sum the earlier number; none when nobody gave one
     * @param numbers how many units it covers
     * @param change the present number less the earlier one; none when one of them is unknown
     * @param changePercent of the earlier number; none when that is zero or unknown
     */
    public record Comparison(
            Baseline baseline,
            String label,
            String source,
            @Nullable Long sum,
            int numbers,
            @Nullable Long change,
            @Nullable BigDecimal changePercent) {}

    /** A unit's numbers that are estimates, by cell. */
    public record Estimate(String unitCode, String unitName, List<String> cells) {}

    /**
     * Women in key leadership, counted the official way, by agencies, and beside it by heads.
     *
     * @param figures the figures that count key leaders, by key
     * @param withWoman codes of the agencies that have at least one
     * @param withoutWoman those that have key leaders, none of them a woman
     * @param unknown those that left a number empty or whose report is not accepted, so that nothing can be said
     * @param notApplicable those that have no such leaders
     * @param percent with of with and without; none when both are none
     * @param women headcount over the units that gave both numbers; none when none did
     * @param headcountPercent women of total
     * @param headcountUnits how many units the headcount covers
     */
    public record KeyLeadership(
            List<String> figures,
            List<String> withWoman,
            List<String> withoutWoman,
            List<String> unknown,
            List<String> notApplicable,
            @Nullable BigDecimal percent,
            @Nullable Long women,
            @Nullable Long total,
            @Nullable BigDecimal headcountPercent,
            int headcountUnits) {}
}
