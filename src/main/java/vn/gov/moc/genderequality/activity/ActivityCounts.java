package vn.gov.moc.genderequality.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Activities added up; money in đồng. {@code total} is the sum of those to come, held, postponed and not held.
 *
 * @param toCome not held yet, on the day they were planned for
 * @param men who attended those held
 * @param women who attended those held
 * @param budget of all of them; what has no budget counts nothing
 * @param cost of those held whose cost is known
 * @param costUnknown how many of those held have no cost yet
 */
public record ActivityCounts(
        int total,
        int toCome,
        int held,
        int postponed,
        int notHeld,
        long men,
        long women,
        long budget,
        long cost,
        int costUnknown) {

    public static final ActivityCounts NONE = new ActivityCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static final String COLUMNS = """
            count(*) as total,
            count(*) filter (where a.state = 'PLANNED') as to_come,
            count(*) filter (where a.state = 'HELD') as held,
            count(*) filter (where a.state = 'POSTPONED') as postponed,
            count(*) filter (where a.state = 'NOT_HELD') as not_held,
            coalesce(sum(a.attended_men), 0) as men,
            coalesce(sum(a.attended_women), 0) as women,
            coalesce(sum(a.budget), 0) as budget,
            coalesce(sum(a.cost), 0) as cost,
            count(*) filter (where a.state = 'HELD' and a.cost is null) as cost_unknown
            """;

    static ActivityCounts of(ResultSet row) throws SQLException {
        return new ActivityCounts(
                row.getInt("total"),
                row.getInt("to_come"),
                row.getInt("held"),
                row.getInt("postponed"),
                row.getInt("not_held"),
                row.getLong("men"),
                row.getLong("women"),
                row.getLong("budget"),
                row.getLong("cost"),
                row.getInt("cost_unknown"));
    }

    static ActivityCounts sum(Collection<ActivityCounts> all) {
        return all.stream().reduce(NONE, ActivityCounts::plus);
    }

    private ActivityCounts plus(ActivityCounts other) {
        return new ActivityCounts(
                total + other.total,
                toCome + other.toCome,
                held + other.held,
                postponed + other.postponed,
                notHeld + other.notHeld,
                men + other.men,
                women + other.women,
                budget + other.budget,
                cost + other.cost,
                costUnknown + other.costUnknown);
    }

    /** Everybody who attended those held. */
    public long people() {
        return men + women;
    }
}
