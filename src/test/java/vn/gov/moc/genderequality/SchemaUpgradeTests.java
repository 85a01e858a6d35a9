package vn.gov.moc.genderequality;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database of an earlier version, with a row in every table, comes to this version without losing any of it. */
class SchemaUpgradeTests {

    /** What the tables' checks and triggers ask for, where any value of the type will not do. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("organization_unit.code", "'VPB'"),
            Map.entry("unit_succession.successor", "'QLN'"),
            Map.entry("account_change.what", "'GROUPS'"),
            Map.entry("annual_cycle.cycle_year", "2017"),
            Map.entry("annual_cycle.action_month_opens_on", "date '2017-10-16'"),
            Map.entry("annual_cycle.action_month_plan_due_on", "date '2017-11-10'"),
            Map.entry("annual_cycle.action_month_begins_on", "date '2017-11-15'"),
            Map.entry("annual_cycle.action_month_ends_on", "date '2017-12-15'"),
            Map.entry("annual_cycle.action_month_results_due_on", "date '2017-12-25'"),
            Map.entry("activity.cycle_year", "2017"),
            Map.entry("activity.state", "'PLANNED'"),
            Map.entry("activity.form", "'SEMINAR'"),
            Map.entry("activity.unplanned", "false"),
            Map.entry("reporting_period.id", "'2017-MID_YEAR'"),
            Map.entry("reporting_period.kind", "'MID_YEAR'"),
            Map.entry("reporting_period.opens_on", "date '2017-05-02'"),
            Map.entry("reporting_period.cut_off_on", "date '2017-05-31'"),
            Map.entry("reporting_period.template_id", "'mid-year'"),
            Map.entry("report_template_version.id", "'mid-year'"),
            Map.entry("report_template_version.content", "'{}'"),
            Map.entry("unit_report.id", "'2017-MID_YEAR-VPB'"),
            Map.entry("unit_report.state", "'ACCEPTED'"),
            Map.entry("report_figure.status", "'NUMBER'"),
            Map.entry("report_figure.number", "7"),
            Map.entry("report_figure_source.status", "'NUMBER'"),
            Map.entry("report_figure_source.number", "7"),
            Map.entry("report_figure_source.link", "'/reports'"),
            Map.entry("accepted_figure.status", "'NUMBER'"),
            Map.entry("accepted_figure.number", "7"),
            Map.entry("leadership_total.counted", "0"),
            Map.entry(
                    "report_issue.content",
                    "'{\"unitName\": \"Văn phòng Bộ\", \"period\": \"sơ kết\", \"content\": {\"texts\": {\"I.1\": \"Đã quán triệt.\"}, \"figures\": {}}}'"),
            Map.entry(
                    "consolidation_issue.content",
                    "'{\"body\": {\"content\": {\"periodLabel\": \"sơ kết\"}, \"texts\": {\"I.1\": \"Đã tổng hợp.\"}}}'"),
            Map.entry("consolidation_round.content", "'{}'"),
            Map.entry(
                    "action_month_plan.content",
                    "'{\"unitName\": \"Văn phòng Bộ\", \"goals\": \"Nâng cao nhận thức.\", \"activities\": []}'"),
            Map.entry("mail.state", "'PENDING'"),
            Map.entry("signing_delegation.kind", "'KT'"),
            Map.entry("signing_delegation.collective", "''"),
            Map.entry("signing_delegation.delegator", "'vpb.thutruong'"),
            Map.entry("stored_file.sha256", "repeat('a', 64)"));

    private EmbeddedPostgres postgres;
    private JdbcTemplate jdbc;

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    /** Before stages, totals and the Action Month; before inspections, work plans and what came later. */
    @ParameterizedTest
    @ValueSource(strings = {"28", "33"})
    void everyRowOfAnEarlierVersionIsKept(String earlier) {
        migrateTo(earlier);
        Set<String> tables = inOrder();
        tables.forEach(this::fill);
        Map<String, List<String>> before = new TreeMap<>();
        tables.forEach(table -> before.put(table, rows(table)));
        assertThat(before)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        migrateTo("latest");

        before.forEach((table, rows) -> {
            assertThat(count(table)).as(table).isGreaterThanOrEqualTo(rows.size());
            rows.forEach(row -> assertThat(jdbc.queryForObject(
                            "select count(*) from %s t where to_jsonb(t) @> ?::jsonb".formatted(table),
                            Long.class,
                            row))
                    .as("%s has the row %s", table, row)
                    .isPositive());
        });
        assertThat(jdbc.queryForList("select label from reporting_period", String.class))
                .containsExactly("sơ kết 6 tháng đầu năm 2017");
        assertThat(jdbc.queryForList("select distinct kind from library_document order by kind", String.class))
                .as("what was issued before is found")
                .containsAll(
                        before.containsKey("action_month_plan") ? List.of("MID_YEAR", "PLAN") : List.of("MID_YEAR"));
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .target(version)
                .load()
                .migrate();
    }

    private List<String> rows(String table) {
        return jdbc.queryForList("select to_jsonb(t)::text from %s t".formatted(table), String.class);
    }

    private long count(String table) {
        Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }

    /** Every table, those others point at first. */
    private Set<String> inOrder() {
        List<String> tables = jdbc.queryForList("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                order by table_name
                """, String.class);
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < tables.size()) {
            int before = ordered.size();
            tables.stream()
                    .filter(table -> ordered.containsAll(references(table).values().stream()
                            .map(reference -> reference.substring(0, reference.indexOf('.')))
                            .filter(other -> !other.equals(table))
                            .toList()))
                    .forEach(ordered::add);
            assertThat(ordered.size()).as("tables point at each other").isGreaterThan(before);
        }
        return ordered;
    }

    /** Columns that must point at something, with what they point at, {@code table.column}. */
    private Map<String, String> references(String table) {
        return jdbc.queryForList("""
                        select a.attname as from_column, r.relname || '.' || b.attname as target
                        from pg_constraint c
                        join unnest(c.conkey, c.confkey) as k (from_key, to_key) on true
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.from_key
                        join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.to_key
                        join pg_class r on r.oid = c.confrelid
                        where c.contype = 'f' and a.attnotnull and c.conrelid = cast(? as regclass)
                        """, table).stream()
                .collect(Collectors.toMap(
                        row -> (String) row.get("from_column"), row -> (String) row.get("target"), (a, b) -> a));
    }

    private void fill(String table) {
        if (count(table) > 0) {
            return;
        }
        Map<String, String> references = references(table);
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        jdbc.queryForList("""
                        select column_name, data_type, is_nullable = 'YES' as optional from information_schema.columns
                        where table_schema = 'public' and table_name = ? and is_identity = 'NO' and is_generated = 'NEVER'
                        """, table).forEach(column -> {
            String name = (String) column.get("column_name");
            String value = VALUES.get(table + "." + name);
            String target = references.get(name);
            if (value == null && Boolean.TRUE.equals(column.get("optional"))) {
                return;
            }
            names.add(name);
            values.add(
                    value != null
                            ? value
                            : target != null
                                    ? "(select %s from %s limit 1)"
                                            .formatted(
                                                    target.substring(target.indexOf('.') + 1),
                                                    target.substring(0, target.indexOf('.')))
                                    : valueOf((String) column.get("data_type")));
        });
        jdbc.update("insert into %s (%s) values (%s)"
                .formatted(table, String.join(", ", names), String.join(", ", values)));
        if (table.equals("organization_unit")) {
            jdbc.update("insert into organization_unit (code, name, abbreviation, kind, head_title, seat, version) "
                    + "select 'QLN', name, abbreviation, kind, head_title, seat, version from organization_unit");
        }
    }

    private static String valueOf(String type) {
        return switch (type) {
            case "boolean" -> "true";
            case "bytea" -> "'\\x01'::bytea";
            case "date" -> "date '2017-06-05'";
            case "uuid" -> "gen_random_uuid()";
            case "time without time zone" -> "time '08:00'";
            case "tsvector" -> "''::tsvector";
            case "character varying", "text" -> "'Việc'";
            case "ARRAY" -> "'{}'";
            case "timestamp with time zone" -> "timestamptz '2017-06-01 08:00+07'";
            default -> "1";
        };
    }
}
