package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A kind of milestone of the year; each bean of this type adds its columns to the matrix, in the order of the beans. */
interface MilestoneSource {

    /** The columns it has in the year. */
    List<Milestone> milestones(int year);

    /**
     * A query of every unit's standing in the year {@code :year} on the day {@code :today}, for filters and sorting:
     * {@code unit_code}, {@code stage} ({@link MilestoneStage}), {@code lateness} ({@link Lateness}) and {@code days_late}
     * (whole days after the first late day; null unless it is overdue).
     */
    String standings();

    /**
     * The cells of these units, in a number of queries that does not depend on how many they are.
     *
     * @param viewer the person who looks: cells name those tasks in Tasklist which he may work on
     * @return by unit and milestone; what is missing is shown empty
     */
    Map<Place, MilestoneCell> cells(int year, LocalDate today, Collection<String> unitCodes, String viewer);

    /** A place in the matrix. */
    record Place(String unitCode, String milestone) {}
}
