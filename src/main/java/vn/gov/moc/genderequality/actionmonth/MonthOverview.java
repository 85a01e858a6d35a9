package vn.gov.moc.genderequality.actionmonth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.activity.ActivityCounts;
import vn.gov.moc.genderequality.activity.ActivityFilter;
import vn.gov.moc.genderequality.activity.ActivityLedger;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.listing.Listing;
import vn.gov.moc.genderequality.organization.AccessPolicy;

/** Every unit's Action Month of a year, a page at a time, with a fixed number of queries; the ministry's people read it. */
@Component
@Transactional(readOnly = true)
class MonthOverview {

    private static final String UNITS = """
            from (select u.unit_code from annual_cycle_unit u where u.cycle_year = :year
                  union select m.unit_code from action_month m where m.cycle_year = :year) u
            join organization_unit o on o.code = u.unit_code
            left join action_month m on m.cycle_year = :year and m.unit_code = u.unit_code
            """;

    private final JdbcClient jdbc;
    private final ActivityLedger ledger;
    private final CycleService cycles;
    private final AccessPolicy access;
    private final Clock clock;

    MonthOverview(JdbcClient jdbc, ActivityLedger ledger, CycleService cycles, AccessPolicy access, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.cycles = cycles;
        this.access = access;
        this.clock = clock;
    }

    /**
     * How many units stand where.
     *
     * @param notOpened how many have no month yet
     * @param late how many are late now
     */
    record Standings(int units, int notOpened, Map<ActionMonthState, Integer> states, int late) {}

    /** @throws AccessDeniedException when the person does not see every unit */
    public Listing<UnitMonth> page(int year, MonthQuery query, int page, int size, String user) {
        requireMinistry(user);
        MonthLateness lateness = lateness(year);
        Map<String, Object> params = new HashMap<>(Map.of("year", year));
        String where = where(query, lateness, params);
        int total = jdbc.sql("select count(*) " + UNITS + where)
                .params(params)
                .query(Integer.class)
                .single();
        Map<String, ActivityCounts> counts = ledger.units(ActivityFilter.ofMonth(year, null), user);
        return Listing.of(
                page,
                size,
                total,
                (limit, offset) -> jdbc.sql("""
                        select u.unit_code, coalesce(m.unit_name, o.name) as unit_name, m.state, coalesce(m.round, 0) as round,
                               m.approved_at, m.completed_at
                        """ + UNITS + where + " order by u.unit_code limit :limit offset :offset")
                        .params(params)
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, number) -> unit(row, lateness, counts))
                        .list());
    }

    private static UnitMonth unit(ResultSet row, MonthLateness lateness, Map<String, ActivityCounts> counts)
            throws SQLException {
        ActionMonthState state = state(row.getString("state"));
        MonthLateness.Words late = lateness.of(state, day(row, "approved_at"), day(row, "completed_at"));
        return new UnitMonth(
                row.getString("unit_code"),
                row.getString("unit_name"),
                state,
                row.getInt("round"),
                lateness.due(state),
                late.text(),
                late.now(),
                counts.getOrDefault(row.getString("unit_code"), ActivityCounts.NONE));
    }

    /** @throws AccessDeniedException when the person does not see every unit */
    public Standings standings(int year, String user) {
        requireMinistry(user);
        MonthLateness lateness = lateness(year);
        Map<ActionMonthState, Integer> states = new EnumMap<>(ActionMonthState.class);
        int[] notOpened = {0};
        jdbc.sql("select m.state, count(*) as units " + UNITS + " group by m.state")
                .param("year", year)
                .query(row -> {
                    ActionMonthState state = state(row.getString("state"));
                    if (state == null) {
                        notOpened[0] = row.getInt("units");
                    } else {
                        states.put(state, row.getInt("units"));
                    }
                });
        int opened = states.values().stream().mapToInt(Integer::intValue).sum();
        int late = lateness.lateStates().stream()
                .mapToInt(state -> states.getOrDefault(state, 0))
                .sum();
        return new Standings(
                opened + notOpened[0],
                notOpened[0],
                states,
                late + (lateness.of(null, null, null).now() ? notOpened[0] : 0));
    }

    private static String where(MonthQuery query, MonthLateness lateness, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder(" where true");
        if (!query.text().isEmpty()) {
            sql.append(" and (lower(coalesce(m.unit_name, o.name)) like lower(:pattern)"
                    + " or lower(u.unit_code) like lower(:pattern))");
            params.put("pattern", "%" + query.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (query.state() != null) {
            sql.append(" and m.state = :state");
            params.put("state", query.state().name());
        }
        if (query.onlyLate()) {
            sql.append(" and (m.state = any(cast(:late as varchar[])) or (m.state is null and :unopenedLate))");
            params.put(
                    "late",
                    lateness.lateStates().stream()
                            .map(ActionMonthState::name)
                            .collect(java.util.stream.Collectors.joining(",", "{", "}")));
            params.put("unopenedLate", lateness.of(null, null, null).now());
        }
        return sql.toString();
    }

    private MonthLateness lateness(int year) {
        return new MonthLateness(cycles.cycle(year).actionMonth(), LocalDate.ofInstant(clock.instant(), Zones.VIETNAM));
    }

    private static @Nullable ActionMonthState state(@Nullable String name) {
        return name == null ? null : ActionMonthState.valueOf(name);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : LocalDate.ofInstant(time.toInstant(), Zones.VIETNAM);
    }

    private void requireMinistry(String user) {
        if (!access.seesAllUnits(user)) {
            throw new AccessDeniedException("action months of the ministry");
        }
    }
}
