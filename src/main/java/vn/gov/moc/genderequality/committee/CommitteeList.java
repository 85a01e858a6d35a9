package vn.gov.moc.genderequality.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.listing.Listing;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.problem.TypedText;

/** Reads the committees of all units for the ministry, of the own units for their people; a fixed number of statements each time. */
@Component
@Transactional(readOnly = true)
class CommitteeList {

    /** The decision in force today beside the unit, and the renewal that is open. */
    private static final String FROM = """
             from organization_unit o
            left join lateral (select c.* from committee_decision c where c.unit_code = o.code and c.decided_on <= :today
                               order by c.decided_on desc, c.signed_at desc limit 1) d on true
            left join committee_renewal r on r.unit_code = o.code and r.state in ('PROPOSING', 'SIGNING')
            where\s""";

    private static final Map<CommitteeQuery.Standing, String> STANDING = Map.of(
            CommitteeQuery.Standing.IN_TERM, "o.active and d.term_to > :soon",
            CommitteeQuery.Standing.ENDING, "o.active and d.term_to between :today and :soon",
            CommitteeQuery.Standing.ENDED, "o.active and d.term_to < :today",
            CommitteeQuery.Standing.UNKNOWN, "o.active and d.renewal_id is null",
            CommitteeQuery.Standing.RENEWING, "r.id is not null",
            CommitteeQuery.Standing.CLOSED, "not o.active and d.renewal_id is not null");

    private final JdbcClient jdbc;
    private final AccessPolicy access;
    private final Clock clock;

    CommitteeList(JdbcClient jdbc, AccessPolicy access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** How many active units' committees stand how to their terms. */
    record Counts(int inTerm, int ending, int ended, int unknown, int renewing) {}

    private record Condition(String sql, Map<String, Object> params) {}

    /** @throws AccessDeniedException when the person sees no unit at all */
    public Listing<CommitteeRow> page(CommitteeQuery query, int page, int size, String user) {
        Condition where = where(query, user);
        int total = jdbc.sql("select count(*)" + FROM + where.sql())
                .params(where.params())
                .query(Integer.class)
                .single();
        return Listing.of(page, size, total, (limit, offset) -> rows(where, limit, offset));
    }

    /**
     * Hands on everything the filters let through, some hundreds at a time.
     *
     * @throws AccessDeniedException when the person sees no unit at all
     */
    public void each(CommitteeQuery query, String user, Consumer<CommitteeRow> reader) {
        Condition where = where(query, user);
        Listing.each((limit, offset) -> rows(where, limit, offset), reader);
    }

    /** @throws AccessDeniedException when the person sees no unit at all */
    public Counts counts(String user) {
        Condition where = where(new CommitteeQuery(null, null), user);
        return jdbc.sql("select count(*) filter (where d.term_to > :soon) as in_term, "
                        + "count(*) filter (where d.term_to between :today and :soon) as ending, "
                        + "count(*) filter (where d.term_to < :today) as ended, "
                        + "count(*) filter (where d.renewal_id is null) as unknown, "
                        + "count(r.id) as renewing" + FROM + where.sql())
                .params(where.params())
                .query(Counts.class)
                .single();
    }

    private Condition where(CommitteeQuery query, String user) {
        Map<String, Object> params = new HashMap<>();
        params.put("today", today());
        params.put("soon", today().plusDays(CommitteeRow.SOON));
        StringBuilder sql = new StringBuilder(access.seesAllUnits(user) ? "true" : own(user, params));
        String name = TypedText.clean(query.namePart());
        if (!name.isEmpty()) {
            sql.append(" and (strpos(lower(o.name), lower(:name)) > 0 or strpos(lower(o.code), lower(:name)) > 0)");
            params.put("name", name);
        }
        sql.append(" and ").append(query.standing() == null ? "o.active" : STANDING.get(query.standing()));
        return new Condition(sql.toString(), params);
    }

    private String own(String user, Map<String, Object> params) {
        Set<String> own = access.unitsOf(user);
        if (own.isEmpty()) {
            throw new AccessDeniedException("committees");
        }
        params.put("own", own);
        return "o.code in (:own)";
    }

    private List<CommitteeRow> rows(Condition where, int limit, long offset) {
        return jdbc.sql(
                        "select o.code, o.name, o.active, d.renewal_id as decision, d.document_number, d.decided_on, d.term_from, "
                                + "d.term_to, d.head_name, d.members, d.women, r.id as open, r.state" + FROM
                                + where.sql()
                                + " order by o.code limit :limit offset :offset")
                .params(where.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    private CommitteeRow row(ResultSet row) throws SQLException {
        String state = row.getString("state");
        String head = row.getString("head_name");
        return new CommitteeRow(
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("active"),
                row.getString("decision"),
                row.getString("document_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("term_from", LocalDate.class),
                row.getObject("term_to", LocalDate.class),
                head == null ? "" : head,
                row.getInt("members"),
                row.getInt("women"),
                row.getString("open"),
                state == null ? null : RenewalState.valueOf(state),
                today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
    }
}
