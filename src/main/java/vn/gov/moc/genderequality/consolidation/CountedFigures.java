package vn.gov.moc.genderequality.consolidation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Unit;
import vn.gov.moc.genderequality.unitreport.FigureValue;

/** The units' own figures of a consolidated report, read from the very issues that went in. */
@Component
class CountedFigures {

    private final JdbcClient jdbc;

    CountedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of those of the units that are counted: by unit, then by cell; what was left empty is not there. */
    Map<String, Map<String, FigureValue>> of(List<Unit> units) {
        Map<String, Map<String, FigureValue>> byUnit = new HashMap<>();
        jdbc.sql("""
                        select r.unit_code, f.key as cell, f.value ->> 'status' as status, (f.value ->> 'value')::int as number,
                               (f.value ->> 'estimated')::boolean as estimated
                        from report_issue i
                        join unit_report r on r.id = i.report_id
                        cross join lateral jsonb_each(i.content::jsonb -> 'content' -> 'figures') f
                        where i.id = any (string_to_array(:issues, ',')::uuid[]) and f.value ->> 'status' <> 'EMPTY'
                        """)
                .param(
                        "issues",
                        units.stream()
                                .filter(Unit::accepted)
                                .map(unit -> String.valueOf(unit.issueId()))
                                .collect(Collectors.joining(",")))
                .query((row, index) -> byUnit.computeIfAbsent(row.getString("unit_code"), code -> new HashMap<>())
                        .put(
                                row.getString("cell"),
                                new FigureValue(
                                        FigureValue.Status.valueOf(row.getString("status")),
                                        row.getObject("number", Integer.class),
                                        row.getBoolean("estimated"))))
                .list();
        return byUnit;
    }
}
