package vn.gov.moc.genderequality.monitoring;

import java.util.List;

/**
 * What the charts show.
 *
 * @param periods the periods of the last five years up to the year, the oldest first
 * @param kinds the year's reports by kind of unit
 * @param leadership women in leadership, one period a year for ten years
 * @param stages how long the year's reports stood at each stage
 */
record ProgressCharts(
        int year,
        List<PeriodProgress> periods,
        List<KindProgress> kinds,
        List<LeadershipYear> leadership,
        List<StageTime> stages) {

    /** Reports of one kind of units; {@code expected = onTime + late + overdue + open}, of which none twice. */
    record KindProgress(String kind, String label, int expected, int onTime, int late, int overdue, int open) {}

    /**
     * The period of a year that most units have accepted figures for.
     *
     * @param expected how many reports the period expects
     * @param accepted how many of them were accepted; only those are counted
     */
    record LeadershipYear(
            int year, String periodId, String periodLabel, int expected, int accepted, List<LeadershipCount> levels) {}

    /**
     * Women among all at one level, added up over the units that gave both numbers.
     *
     * @param counted how many units gave both numbers
     * @param estimated of those counted, how many estimated one of them
     * @param notApplicable how many units said that it does not apply
     */
    record LeadershipCount(
            LeadershipLevel level,
            String label,
            long women,
            long total,
            int counted,
            int estimated,
            int notApplicable) {}

    /**
     * How long reports stood at a stage, all rounds together, corrections apart.
     *
     * @param reports how many have left the stage
     * @param medianDays the median of their days there; a day has 24 hours
     * @param longestDays the most
     */
    record StageTime(MilestoneStage stage, String label, int reports, double medianDays, double longestDays) {}
}
