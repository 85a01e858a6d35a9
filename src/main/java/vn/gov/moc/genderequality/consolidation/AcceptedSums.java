package vn.gov.moc.genderequality.consolidation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums a period's accepted figures in the database: a fixed number of queries, however many units there are. */
@Component
class AcceptedSums {

    private static final String SUMS = """
            select cell, sum(number) as sum,
                   count(*) filter (where status = 'NUMBER') as numbers,
                   count(*) filter (where status = 'NOT_APPLICABLE') as not_applicable,
                   count(*) filter (where status = 'NUMBER' and estimated) as estimated
            from accepted_figure where period_id = :period group by cell
            """;

    private static final String SHARES = """
            select w.cell, sum(w.number) as women, sum(t.number) as total, count(*) as units,
                   count(*) filter (where w.estimated or t.estimated) as estimated
            from accepted_figure w
            join accepted_figure t on t.report_id = w.report_id and t.cell = replace(w.cell, '.women.', '.total.')
            where w.period_id = :period and w.cell like '%.women.%' and w.status = 'NUMBER' and t.status = 'NUMBER'
            group by w.cell
            """;

    private static final String ESTIMATES = """
            select unit_code, string_agg(cell, ',' order by cell) as cells from accepted_figure
            where period_id = :period and status = 'NUMBER' and estimated group by unit_code
            """;

    private static final String LEADERS = """
            select unit_code, count(*) filter (where number > 0) as with_woman,
                   count(*) filter (where status = 'NUMBER') as numbers,
                   count(*) filter (where status = 'NOT_APPLICABLE') as not_applicable
            from accepted_figure where period_id = :period and cell in (:cells) group by unit_code
            """;

    private static final String HEADCOUNT = """
            select sum(w.number) as women, sum(t.number) as total, count(distinct w.unit_code) as units
            from accepted_figure w
            join accepted_figure t on t.report_id = w.report_id and t.cell = replace(w.cell, '.women.', '.total.')
            where w.period_id = :period and w.cell in (:cells) and w.status = 'NUMBER' and t.status = 'NUMBER'
            """;

    private final JdbcClient jdbc;

    AcceptedSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sum none when nobody gave a number */
    record Sum(String cell, @Nullable Long sum, int numbers, int notApplicable, int estimated) {

        static Sum none(String cell) {
            return new Sum(cell, null, 0, 0, 0);
        }
    }

    /** @param cell the women's cell */
    record WomenOfTotal(String cell, long women, long total, int units, int estimated) {}

    /** What a unit says of its key leaders: how many figures count a woman, hold a number, do not apply. */
    record Leaders(String unitCode, int withWoman, int numbers, int notApplicable) {}

    /** @param women none when no unit gave both numbers */
    record Headcount(@Nullable Long women, @Nullable Long total, int units) {}

    Map<String, Sum> sums(String periodId) {
        return jdbc.sql(SUMS).param("period", periodId).query(Sum.class).list().stream()
                .collect(Collectors.toMap(Sum::cell, sum -> sum));
    }

    Map<String, WomenOfTotal> shares(String periodId) {
        return jdbc.sql(SHARES).param("period", periodId).query(WomenOfTotal.class).list().stream()
                .collect(Collectors.toMap(WomenOfTotal::cell, share -> share));
    }

    /** The cells each unit has estimated, by unit. */
    Map<String, List<String>> estimates(String periodId) {
        return jdbc
                .sql(ESTIMATES)
                .param("period", periodId)
                .query((row, number) -> Map.entry(
                        row.getString("unit_code"),
                        Arrays.asList(row.getString("cells").split(","))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, Leaders> leaders(String periodId, List<String> womenCells) {
        return jdbc
                .sql(LEADERS)
                .param("period", periodId)
                .param("cells", womenCells)
                .query(Leaders.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Leaders::unitCode, each -> each));
    }

    Headcount headcount(String periodId, List<String> womenCells) {
        return jdbc.sql(HEADCOUNT)
                .param("period", periodId)
                .param("cells", womenCells)
                .query(Headcount.class)
                .single();
    }
}
