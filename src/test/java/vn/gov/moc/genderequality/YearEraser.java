package vn.gov.moc.genderequality;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes all of a year out of the database, so that tests need not share out the years among themselves. It asks the catalog
 * which tables there are and knows a year's rows by their keys, so that new tables are erased as well.
 */
@Component
@Profile("evaluation")
class YearEraser {

    private static final String OURS = """
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where table_schema = 'public' and t.table_type = 'BASE TABLE' and table_name not like 'act\\_%'
            """;

    private final JdbcTemplate jdbc;
    private final RuntimeService runtimeService;
    private final HistoryService historyService;

    YearEraser(JdbcTemplate jdbc, RuntimeService runtimeService, HistoryService historyService) {
        this.jdbc = jdbc;
        this.runtimeService = runtimeService;
        this.historyService = historyService;
    }

    private record Column(String table, String name, String type, boolean tableHasId) {}

    /** As if the year had never been: its instances, jobs and history, rows, audits, files, notices and mails. */
    @Transactional
    void erase(int year) {
        eraseInstances(String.valueOf(year));
        jdbc.execute("set local session_replication_role = replica");
        jdbc.execute("create temporary table erased (id text primary key) on commit drop");
        eraseNotices(year);
        List<Column> columns = columns();
        columns.stream().filter(column -> column.type().equals("integer")).forEach(column -> {
            if (column.name().equals("cycle_year") || column.name().equals("number_year")) {
                erase(column, "%s = %d".formatted(column.name(), year));
            }
        });
        List<Column> keys = columns.stream()
                .filter(column -> column.name().matches("(.*_)?id"))
                .filter(column -> column.type().equals("uuid") || column.type().startsWith("character"))
                .toList();
        keys.stream()
                .filter(column -> !column.type().equals("uuid"))
                .forEach(column -> erase(column, "%s ~ '^%d(-|$)'".formatted(column.name(), year)));
        columns.stream()
                .filter(column -> column.name().equals("owner"))
                .forEach(column -> erase(
                        column,
                        "owner ~ '%s' or substring(owner from ':(.*)') in (select id from erased)"
                                .formatted(named(year))));
        while (keys.stream()
                        .mapToInt(column -> erase(column, column.name() + "::text in (select id from erased)"))
                        .sum()
                > 0) {
            // rows of rows of rows
        }
        jdbc.execute("drop table erased");
        jdbc.execute("set local session_replication_role = origin");
    }

    private void eraseInstances(String year) {
        Stream.of(
                        runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(year),
                        runtimeService.createProcessInstanceQuery().processInstanceBusinessKeyLike(year + "-%"))
                .flatMap(query -> query.rootProcessInstances().list().stream())
                .map(ProcessInstance::getId)
                .forEach(id -> runtimeService.deleteProcessInstance(id, "erased", true, true, true));
        Stream.of(
                        historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(year),
                        historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKeyLike(year + "-%"))
                .flatMap(query -> query.list().stream())
                .map(HistoricProcessInstance::getId)
                .forEach(id -> {
                    historyService.createHistoricDecisionInstanceQuery().processInstanceId(id).list().stream()
                            .map(HistoricDecisionInstance::getId)
                            .forEach(historyService::deleteHistoricDecisionInstanceByInstanceId);
                    historyService.deleteHistoricProcessInstance(id);
                    jdbc.update("delete from act_hi_op_log where proc_inst_id_ = ?", id);
                });
    }

    /** A notice may name another year's day behind its @, and mails are the parents of notices. */
    private void eraseNotices(int year) {
        jdbc.update("""
                with gone as (delete from notification where split_part(key, '@', 1) ~ ? returning mail_id)
                delete from mail m where m.id in (select mail_id from gone)
                  and not exists (select from notification n where n.mail_id = m.id
                                  and split_part(n.key, '@', 1) !~ ?)
                """, named(year), named(year));
    }

    /** The year behind nothing or a word, e.g. {@code action-month-2031:…}, {@code report:2031-MID_YEAR-VPB}. */
    private static String named(int year) {
        return "^([a-z-]+[-:])?%d([-:]|$)".formatted(year);
    }

    private List<Column> columns() {
        return jdbc.query(
                "select table_name, c.column_name, c.data_type, "
                        + "exists (select from information_schema.columns i where i.table_name = t.table_name and i.column_name = 'id'"
                        + " and i.data_type <> 'bigint') as has_id "
                        + OURS,
                (row, number) -> new Column(
                        row.getString("table_name"),
                        row.getString("column_name"),
                        row.getString("data_type"),
                        row.getBoolean("has_id")));
    }

    private int erase(Column column, String condition) {
        String delete = "delete from %s where %s".formatted(column.table(), condition);
        return column.tableHasId()
                ? jdbc.update("with gone as (%s returning id::text) ".formatted(delete)
                        + "insert into erased select distinct id from gone on conflict do nothing")
                : jdbc.update(delete);
    }
}
