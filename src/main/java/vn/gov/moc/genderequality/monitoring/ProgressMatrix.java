package vn.gov.moc.genderequality.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.listing.Listing;
import vn.gov.moc.genderequality.monitoring.MilestoneSource.Place;
import vn.gov.moc.genderequality.organization.UnitKind;

/**
 * Units by milestones of a year, a page at a time: one query for which units, one for their names, then a fixed number for each kind of
 * milestone, however many units there are.
 */
@Component
@Transactional(readOnly = true)
class ProgressMatrix {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final List<MilestoneSource> sources;
    private final ProgressScope scope;
    private final Clock clock;

    ProgressMatrix(JdbcClient jdbc, List<MilestoneSource> sources, ProgressScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.sources = List.copyOf(sources);
        this.scope = scope;
        this.clock = clock;
    }

    private record Unit(String code, String name, UnitKind kind) {}

    /**
     * The page the person may see: all units for the ministry, the own ones for a unit's people.
     *
     * @throws org.springframework.security.access.AccessDeniedException when he sees no unit at all
     */
    public ProgressPage page(int year, ProgressFilter filter, int page, int size, String user) {
        List<String> own = scope.units(user);
        String where = where(filter, own);
        Map<String, Object> params = params(year, filter, own);
        int total = jdbc.sql("select count(*) from progress_unit u" + where)
                .params(params)
                .query(Integer.class)
                .single();
        Listing<String> shown = Listing.of(page, size, total, (limit, offset) -> {
            params.put("limit", limit);
            params.put("offset", offset);
            return codes(where, filter, params, " limit :limit offset :offset");
        });
        List<Milestone> milestones = milestones(year);
        return new ProgressPage(
                year, milestones, rows(year, milestones, shown.rows(), user), shown.page(), shown.totalPages(), total);
    }

    /**
     * Hands on every row the filter lets through, some hundreds at a time, all as they are at one moment.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person sees no unit at all
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(int year, ProgressFilter filter, String user, Consumer<ProgressRow> reader) {
        List<String> own = scope.units(user);
        List<String> codes = codes(where(filter, own), filter, params(year, filter, own), "");
        List<Milestone> milestones = milestones(year);
        for (int from = 0; from < codes.size(); from += CHUNK) {
            rows(year, milestones, codes.subList(from, Math.min(from + CHUNK, codes.size())), user)
                    .forEach(reader);
        }
    }

    private List<Milestone> milestones(int year) {
        return sources.stream()
                .flatMap(source -> source.milestones(year).stream())
                .toList();
    }

    private List<String> codes(String where, ProgressFilter filter, Map<String, Object> params, String limit) {
        return jdbc.sql("select u.unit_code from progress_unit u"
                        + filter.sort().join(standings()) + where + " order by "
                        + filter.sort().sql() + limit)
                .params(params)
                .query(String.class)
                .list();
    }

    private Map<String, Unit> units(int year, Collection<String> codes) {
        return jdbc
                .sql("""
                        select n.unit_code, n.unit_name, n.unit_kind from progress_unit n
                        where n.cycle_year = :year and n.unit_code in (:codes)
                        """)
                .param("year", year)
                .param("codes", codes)
                .query((row, number) -> new Unit(
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        UnitKind.valueOf(row.getString("unit_kind"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Unit::code, Function.identity()));
    }

    private List<ProgressRow> rows(int year, List<Milestone> milestones, List<String> codes, String user) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, Unit> units = units(year, codes);
        Map<Place, MilestoneCell> cells = new HashMap<>();
        sources.forEach(source -> cells.putAll(source.cells(year, today(), codes, user)));
        return codes.stream()
                .map(units::get)
                .map(unit -> new ProgressRow(
                        unit.code(),
                        unit.name(),
                        unit.kind(),
                        unit.kind().label(),
                        milestones.stream()
                                .map(milestone -> cells.get(new Place(unit.code(), milestone.id())))
                                .filter(cell -> cell != null)
                                .toList()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
    }

    private String standings() {
        return sources.stream().map(MilestoneSource::standings).collect(Collectors.joining(" union all "));
    }

    private String where(ProgressFilter filter, @Nullable List<String> own) {
        StringBuilder sql = new StringBuilder(" where u.cycle_year = :year");
        if (own != null) {
            sql.append(" and u.unit_code in (:own)");
        }
        if (filter.kind() != null) {
            sql.append(" and u.unit_kind = :kind");
        }
        if (!filter.query().isEmpty()) {
            sql.append(" and (lower(u.unit_name) like lower(:pattern) or lower(u.unit_code) like lower(:pattern))");
        }
        if (filter.byStanding()) {
            sql.append(" and u.unit_code in (select f.unit_code from (")
                    .append(standings())
                    .append(") f where true");
            if (filter.state() != null) {
                sql.append(" and f.stage = :state");
            }
            if (filter.lateness() != null) {
                sql.append(" and f.lateness = :lateness");
            }
            sql.append(")");
        }
        return sql.toString();
    }

    private Map<String, Object> params(int year, ProgressFilter filter, @Nullable List<String> own) {
        Map<String, Object> params = new HashMap<>();
        params.put("year", year);
        params.put("today", today());
        params.put(
                "kinds",
                Arrays.stream(UnitKind.values()).map(UnitKind::name).collect(Collectors.joining(",", "{", "}")));
        params.put("own", own);
        params.put("kind", filter.kind() == null ? null : filter.kind().name());
        params.put("state", filter.state() == null ? null : filter.state().name());
        params.put(
                "lateness", filter.lateness() == null ? null : filter.lateness().name());
        params.put("pattern", "%" + filter.query().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return params;
    }
}
