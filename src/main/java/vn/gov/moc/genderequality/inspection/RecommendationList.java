package vn.gov.moc.genderequality.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.UnitRole;

/**
 * Reads recommendations for lists and workbooks: all for the ministry, the own units' for their people, and, until they are
 * closed, those a person follows up as head of a team. Each answer takes a fixed number of statements.
 */
@Component
@Transactional(readOnly = true)
class RecommendationList {

    private static final String FROM = " from recommendation r join inspection_visit v on v.id = r.visit_id where ";

    private final JdbcClient jdbc;
    private final InspectionWorkflow workflow;
    private final OpenTasks openTasks;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final Clock clock;

    RecommendationList(
            JdbcClient jdbc,
            InspectionWorkflow workflow,
            OpenTasks openTasks,
            PeopleDirectory people,
            AccessPolicy access,
            Clock clock) {
        this.jdbc = jdbc;
        this.workflow = workflow;
        this.openTasks = openTasks;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /**
     * How many of a year's and unit's recommendations stand how.
     *
     * @param open how many are not over, the overdue ones among them
     * @param closed how many were carried out or let go
     */
    record Counts(int open, int overdue, int closed) {}

    /** @throws AccessDeniedException when the person sees no unit at all */
    public Listing<FollowedRecommendation> page(RecommendationQuery query, int page, int size, String user) {
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
    public void each(RecommendationQuery query, String user, Consumer<FollowedRecommendation> reader) {
        Condition where = where(query, user);
        Listing.each((limit, offset) -> rows(where, limit, offset, user), reader);
    }

    /**
     * Counts what is of the query's year and unit, whatever else it filters by.
     *
     * @throws AccessDeniedException when the person sees no unit at all
     */
    public Counts counts(RecommendationQuery query, String user) {
        Condition where = where(query.with(null), user);
        return jdbc.sql("select count(*) filter (where r.closed_at is null) as open, "
                        + "count(*) filter (where r.closed_at is null and r.due_on < :today) as overdue, "
                        + "count(*) filter (where r.closed_at is not null) as closed" + FROM + where.sql())
                .params(where.params())
                .query(Counts.class)
                .single();
    }

    /** @throws AccessDeniedException when the person sees no unit at all */
    public Choices choices(String user) {
        Condition where = where(new RecommendationQuery(null, null, null, null), user);
        return Choices.of(jdbc, "r", FROM + where.sql(), where.params());
    }

    /** The recommendation as a line; the caller has checked that the person sees it. */
    FollowedRecommendation line(String id, String user) {
        return rows(new Condition("r.id = :id", new HashMap<>(Map.of("id", id, "today", today()))), 1, 0, user)
                .get(0);
    }

    private record Condition(String sql, Map<String, Object> params) {}

    private Condition where(RecommendationQuery query, String user) {
        Map<String, Object> params = new HashMap<>();
        params.put("today", today());
        StringBuilder sql = new StringBuilder(access.seesAllUnits(user) ? "true" : own(user, params));
        if (query.year() != null) {
            sql.append(" and r.cycle_year = :year");
            params.put("year", query.year());
        }
        if (query.ofUnit()) {
            sql.append(" and r.unit_code = :unit");
            params.put("unit", query.unit());
        }
        if (query.state() != null) {
            sql.append(" and r.state = :state");
            params.put("state", query.state().name());
        }
        if (query.standing() != null) {
            sql.append(
                    switch (query.standing()) {
                        case OPEN -> " and r.closed_at is null";
                        case OVERDUE -> " and r.closed_at is null and r.due_on < :today";
                        case OVER -> " and r.closed_at is not null";
                    });
        }
        return new Condition(sql.toString(), params);
    }

    private String own(String user, Map<String, Object> params) {
        Set<String> own = access.unitsOf(user);
        if (own.isEmpty()) {
            throw new AccessDeniedException("recommendations");
        }
        params.put("own", own);
        params.put("user", user);
        return "(r.unit_code in (:own) or (v.team_head = :user and r.closed_at is null))";
    }

    private record Row(FollowedRecommendation recommendation, String teamHead) {}

    private List<FollowedRecommendation> rows(Condition where, int limit, long offset, String user) {
        List<Row> rows = jdbc.sql("select r.*, v.team_head" + FROM + where.sql()
                        + " order by r.due_on, r.id limit :limit offset :offset")
                .params(where.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, OpenTask> tasks = workflow.recommendationTasks(rows.stream()
                .map(Row::recommendation)
                .filter(each -> !each.state().over())
                .map(FollowedRecommendation::id)
                .toList());
        Set<String> workable = openTasks.workableBy(user, tasks.values());
        Map<String, String> names = people.namesOf(Stream.concat(
                        rows.stream().map(Row::teamHead),
                        tasks.values().stream().map(OpenTask::assignee).filter(Objects::nonNull))
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> held(row, tasks.get(row.recommendation().id()), names, workable))
                .toList();
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                new FollowedRecommendation(
                        row.getString("id"),
                        row.getString("visit_id"),
                        row.getInt("cycle_year"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        row.getInt("number"),
                        row.getString("content"),
                        row.getString("responsible"),
                        row.getObject("answer_due_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        RecommendationState.valueOf(row.getString("state")),
                        row.getInt("reopened"),
                        instant(row.getObject("closed_at", OffsetDateTime.class)),
                        today(),
                        "",
                        null),
                row.getString("team_head"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static FollowedRecommendation held(
            Row row, @Nullable OpenTask task, Map<String, String> names, Set<String> workable) {
        FollowedRecommendation read = row.recommendation();
        String assignee = task == null ? null : task.assignee();
        String holder = assignee == null ? group(read.state(), row.teamHead(), names) : names.get(assignee);
        return new FollowedRecommendation(
                read.id(),
                read.visitId(),
                read.year(),
                read.unitCode(),
                read.unitName(),
                read.number(),
                read.content(),
                read.responsible(),
                read.answerDueOn(),
                read.dueOn(),
                read.issuedAt(),
                read.state(),
                read.reopened(),
                read.closedAt(),
                read.today(),
                Objects.requireNonNullElse(holder, ""),
                task != null && workable.contains(task.id()) ? task.url() : null);
    }

    /** Whom it is open to when nobody has taken it. */
    private static String group(RecommendationState state, String teamHead, Map<String, String> names) {
        return switch (state) {
            case ANSWERING -> UnitRole.HEAD.label();
            case IN_PROGRESS -> UnitRole.DRAFTER.label();
            case VERIFYING -> names.getOrDefault(teamHead, teamHead);
            case CLOSED, WITHDRAWN -> "";
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
    }
}
