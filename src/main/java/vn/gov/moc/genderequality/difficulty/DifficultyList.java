package vn.gov.moc.genderequality.difficulty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.listing.Choices;
import vn.gov.moc.genderequality.listing.Listing;
import vn.gov.moc.genderequality.organization.AccessPolicy;

/**
 * Reads difficulties for lists and workbooks: all for the ministry, for a unit's people their own and those they were asked about. Each
 * answer takes a fixed number of statements.
 */
@Component
@Transactional(readOnly = true)
class DifficultyList {

    private static final String FROM = " from difficulty d where ";
    private static final String OVERDUE = "d.state in ('ANSWERING', 'CONSULTING') and d.answer_due_on < :today";

    private final JdbcClient jdbc;
    private final DifficultyWorkflow workflow;
    private final OpenTasks openTasks;
    private final DifficultyDates dates;
    private final AccessPolicy access;

    DifficultyList(
            JdbcClient jdbc,
            DifficultyWorkflow workflow,
            OpenTasks openTasks,
            DifficultyDates dates,
            AccessPolicy access) {
        this.jdbc = jdbc;
        this.workflow = workflow;
        this.openTasks = openTasks;
        this.dates = dates;
        this.access = access;
    }

    /**
     * How many of a year's and unit's difficulties stand how.
     *
     * @param open how many are not over, the overdue ones among them
     */
    record Counts(int open, int overdue, int closed) {}

    /** @throws AccessDeniedException when the person sees no unit at all */
    public Listing<ListedDifficulty> page(DifficultyQuery query, int page, int size, String user) {
        Condition where = where(query, user);
        int total = jdbc.sql("select count(*)" + FROM + where.sql())
                .params(where.params())
                .query(Integer.class)
                .single();
        return Listing.of(page, size, total, (limit, offset) -> rows(where, limit, offset, user));
    }

    /**
     * Hands on everything the filters let through, some hundreds at a time, all as it is at one moment.
     *
     * @throws AccessDeniedException when the person sees no unit at all
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(DifficultyQuery query, String user, Consumer<ListedDifficulty> reader) {
        Condition where = where(query, user);
        Listing.each((limit, offset) -> rows(where, limit, offset, user), reader);
    }

    /**
     * Counts what is of the query's year and unit, whatever else it filters by.
     *
     * @throws AccessDeniedException when the person sees no unit at all
     */
    public Counts counts(DifficultyQuery query, String user) {
        Condition where = where(query.with(null), user);
        return jdbc.sql("select count(*) filter (where d.closed_at is null) as open, count(*) filter (where " + OVERDUE
                        + ") as overdue, count(*) filter (where d.closed_at is not null) as closed" + FROM
                        + where.sql())
                .params(where.params())
                .query(Counts.class)
                .single();
    }

    /** @throws AccessDeniedException when the person sees no unit at all */
    public Choices choices(String user) {
        Condition where = where(new DifficultyQuery(null, null, null, null), user);
        return Choices.of(jdbc, "d", FROM + where.sql(), where.params());
    }

    /** The difficulty as a line; the caller has checked that the person sees it. */
    ListedDifficulty line(String id, String user) {
        return rows(new Condition("d.id = :id", Map.of("id", id)), 1, 0, user).get(0);
    }

    private record Condition(String sql, Map<String, Object> params) {}

    private Condition where(DifficultyQuery query, String user) {
        Map<String, Object> params = new HashMap<>();
        params.put("today", dates.today());
        StringBuilder sql = new StringBuilder(access.seesAllUnits(user) ? "true" : own(user, params));
        if (query.year() != null) {
            sql.append(" and d.cycle_year = :year");
            params.put("year", query.year());
        }
        if (query.ofUnit()) {
            sql.append(" and d.unit_code = :unit");
            params.put("unit", query.unit());
        }
        if (query.state() != null) {
            sql.append(" and d.state = :state");
            params.put("state", query.state().name());
        }
        if (query.standing() != null) {
            sql.append(
                    switch (query.standing()) {
                        case OPEN -> " and d.closed_at is null";
                        case OVERDUE -> " and " + OVERDUE;
                        case OVER -> " and d.closed_at is not null";
                    });
        }
        return new Condition(sql.toString(), params);
    }

    private String own(String user, Map<String, Object> params) {
        Set<String> own = access.unitsOf(user);
        if (own.isEmpty()) {
            throw new AccessDeniedException("difficulties");
        }
        params.put("own", own);
        return "(d.unit_code in (:own) or d.id in (select s.difficulty_id from difficulty_step s where s.unit_code in (:own)))";
    }

    /** Open ones by the due day of whoever has the next turn, then what is over, the newest first. */
    private List<ListedDifficulty> rows(Condition where, int limit, long offset, String user) {
        List<ListedDifficulty> rows = jdbc.sql("select d.*" + FROM + where.sql()
                        + " order by d.closed_at is not null, "
                        + "case when d.closed_at is null then coalesce(d.holder_due_on, d.answer_due_on) end, "
                        + "d.raised_at desc, d.id limit :limit offset :offset")
                .params(where.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
        Map<String, OpenTask> tasks = workflow.tasks(rows.stream()
                .filter(row -> !row.state().over())
                .map(ListedDifficulty::id)
                .toList());
        Set<String> workable = openTasks.workableBy(user, tasks.values());
        return rows.stream()
                .map(row -> {
                    OpenTask task = tasks.get(row.id());
                    return task == null || !workable.contains(task.id()) ? row : worked(row, task);
                })
                .toList();
    }

    private ListedDifficulty row(ResultSet row) throws SQLException {
        return new ListedDifficulty(
                row.getString("id"),
                row.getInt("cycle_year"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getString("subject"),
                row.getString("section_title"),
                day(row.getObject("raised_at", OffsetDateTime.class)),
                DifficultyState.valueOf(row.getString("state")),
                row.getObject("answer_due_on", LocalDate.class),
                row.getObject("holder_due_on", LocalDate.class),
                row.getInt("reopened"),
                closed(row.getObject("closed_at", OffsetDateTime.class)),
                dates.today(),
                null);
    }

    private static ListedDifficulty worked(ListedDifficulty row, OpenTask task) {
        return new ListedDifficulty(
                row.id(),
                row.year(),
                row.unitCode(),
                row.unitName(),
                row.subject(),
                row.sectionTitle(),
                row.raisedOn(),
                row.state(),
                row.answerDueOn(),
                row.holderDueOn(),
                row.reopened(),
                row.closedOn(),
                row.today(),
                task.url());
    }

    private static @Nullable LocalDate closed(@Nullable OffsetDateTime time) {
        return time == null ? null : day(time);
    }

    private static LocalDate day(OffsetDateTime time) {
        return LocalDate.ofInstant(time.toInstant(), Zones.VIETNAM);
    }
}
