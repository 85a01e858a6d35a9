package vn.gov.moc.genderequality.unitreport;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the figures of every report's valid issue as rows of {@code accepted_figure}, so that those who consolidate and
 * compare add up in SQL; a cell left empty has no row, and the snapshot stays what counts.
 */
@Component
class AcceptedFigures {

    private final JdbcClient jdbc;

    AcceptedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the issue's figures in place of those of the one that was valid before. */
    void replace(UUID issue) {
        jdbc.sql("""
                        delete from accepted_figure
                        where report_id = (select report_id from report_issue where id = :issue)
                        """).param("issue", issue).update();
        jdbc.sql("""
                        insert into accepted_figure (report_id, period_id, unit_code, cell, status, number, estimated)
                        select r.id, r.period_id, r.unit_code, f.key, f.value ->> 'status',
                               (f.value ->> 'value')::int, (f.value ->> 'estimated')::boolean
                        from report_issue i
                        join unit_report r on r.id = i.report_id
                        cross join lateral jsonb_each(i.content::jsonb -> 'content' -> 'figures') f
                        where i.id = :issue and f.value ->> 'status' <> 'EMPTY'
                        """).param("issue", issue).update();
    }
}
