package vn.gov.moc.genderequality.commendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.listing.Choices;
import vn.gov.moc.genderequality.listing.Listing;
import vn.gov.moc.genderequality.organization.AccessPolicy;

/**
 * Reads proposals for lists and workbooks: all for the ministry, the own units' for their people; and who was commended, for
 * everybody who works here. Each answer takes a fixed number of statements.
 */
@Component
@Transactional(readOnly = true)
class CommendationList {

    private static final String FROM = " from commendation c where ";
    private static final String GRANTED = """
             from commendation_candidate k join commendation c on c.id = k.commendation_id
             join commendation_paper p on p.commendation_id = c.id and p.kind = 'DECISION'
             where c.state = 'GRANTED' and k.verdict = 'GRANT'
            """;

    private final JdbcClient jdbc;
    private final AccessPolicy access;

    CommendationList(JdbcClient jdbc, AccessPolicy access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * A proposal as a line.
     *
     * @param since when it came to where it stands
     * @param granted how many are commended; none while it is not decided
     */
    record Line(
            String id,
            int year,
            String unitCode,
            String unitName,
            int number,
            String subject,
            CommendationState state,
            int candidates,
            @Nullable Integer granted,
            Instant since,
            @Nullable String decisionNumber) {

        /** The day in Vietnam. */
        public LocalDate sinceDay() {
            return LocalDate.ofInstant(since, Zones.VIETNAM);
        }
    }

    /** Somebody who was commended. */
    record Granted(
            int year,
            String unitName,
            String name,
            String kindLabel,
            String position,
            String award,
            String decisionNumber,
            LocalDate decidedOn) {}

    private record Condition(String sql, Map<String, Object> params) {}

    /** @throws AccessDeniedException when the person sees no unit at all */
    public Listing<Line> page(CommendationQuery query, int page, int size, String user) {
        Condition where = where(query, user);
        int total = jdbc.sql("select count(*)" + FROM + where.sql())
                .params(where.params())
                .query(Integer.class)
                .single();
        return Listing.of(page, size, total, (limit, offset) -> rows(where, limit, offset));
    }

    /**
     * Hands on everything the filters let through, some hundreds at a time, all as it is at one moment.
     *
     * @throws AccessDeniedException when the person sees no unit at all
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(CommendationQuery query, String user, Consumer<Line> reader) {
        Condition where = where(query, user);
        Listing.each((limit, offset) -> rows(where, limit, offset), reader);
    }

    /** @throws AccessDeniedException when the person sees no unit at all */
    public Choices choices(String user) {
        Condition where = where(new CommendationQuery(null, null, null, null), user);
        return Choices.of(jdbc, "c", FROM + where.sql(), where.params());
    }

    /**
     * Who was commended, of every unit: names, units, awards and decisions, nothing of the proposals.
     *
     * @throws AccessDeniedException when the person sees no unit at all; administrators do not
     */
    public Listing<Granted> granted(@Nullable Integer year, int page, int size, String user) {
        access.requireSeesAnyUnit(user);
        String filter = year == null ? "" : " and c.cycle_year = :year";
        Map<String, Object> params = year == null ? Map.of() : Map.of("year", year);
        int total = jdbc.sql("select count(*)" + GRANTED + filter)
                .params(params)
                .query(Integer.class)
                .single();
        return Listing.of(
                page,
                size,
                total,
                (limit, offset) -> jdbc.sql("select c.cycle_year, c.unit_name, k.*, p.document_number, p.signed_at"
                                + GRANTED + filter
                                + " order by p.signed_at desc, c.id, k.place limit :limit offset :offset")
                        .params(params)
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, number) -> new Granted(
                                row.getInt("cycle_year"),
                                row.getString("unit_name"),
                                row.getString("name"),
                                CandidateKind.valueOf(row.getString("kind")).label(),
                                row.getString("position"),
                                row.getString("award_label"),
                                row.getString("document_number"),
                                LocalDate.ofInstant(instant(row, "signed_at"), Zones.VIETNAM)))
                        .list());
    }

    /** The years in which somebody was commended, the newest first. */
    public List<Integer> grantedYears() {
        return jdbc.sql("select distinct c.cycle_year" + GRANTED + " order by 1 desc")
                .query(Integer.class)
                .list();
    }

    private Condition where(CommendationQuery query, String user) {
        Map<String, Object> params = new HashMap<>();
        StringBuilder sql = new StringBuilder(access.seesAllUnits(user) ? "true" : own(user, params));
        if (query.year() != null) {
            sql.append(" and c.cycle_year = :year");
            params.put("year", query.year());
        }
        if (query.ofUnit()) {
            sql.append(" and c.unit_code = :unit");
            params.put("unit", query.unit());
        }
        if (query.state() != null) {
            sql.append(" and c.state = :state");
            params.put("state", query.state().name());
        }
        return new Condition(sql.toString(), params);
    }

    private String own(String user, Map<String, Object> params) {
        Set<String> own = access.unitsOf(user);
        if (own.isEmpty()) {
            throw new AccessDeniedException("commendations");
        }
        params.put("own", own);
        return "c.unit_code in (:own)";
    }

    private List<Line> rows(Condition where, int limit, long offset) {
        return jdbc.sql("""
                        select c.*, n.candidates, n.granted,
                               (select p.document_number from commendation_paper p
                                where p.commendation_id = c.id and p.kind = 'DECISION') as decision_number
                        from commendation c
                        cross join lateral (
                            select count(*) as candidates, count(*) filter (where k.verdict = 'GRANT') as granted
                            from commendation_candidate k where k.commendation_id = c.id) n
                        where %s order by c.stage_since desc, c.id limit :limit offset :offset
                        """.formatted(where.sql()))
                .params(where.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        CommendationState state = CommendationState.valueOf(row.getString("state"));
        return new Line(
                row.getString("id"),
                row.getInt("cycle_year"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getInt("number"),
                row.getString("subject"),
                state,
                row.getInt("candidates"),
                state == CommendationState.GRANTED || state == CommendationState.DECLINED
                        ? row.getInt("granted")
                        : null,
                instant(row, "stage_since"),
                row.getString("decision_number"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
