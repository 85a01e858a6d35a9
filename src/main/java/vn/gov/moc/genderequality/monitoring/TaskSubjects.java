package vn.gov.moc.genderequality.monitoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.OpenTask;

/** Says what tasks are about, by the process and the key of its business: a unit's report, a period, an inspection visit. */
@Component
class TaskSubjects {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final JdbcClient jdbc;

    TaskSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By the task's id, e.g. {@code Báo cáo tổng kết năm 2017, Văn phòng Bộ}; tasks on unknown subjects have no entry. The same
     * key may name several things, e.g. a unit's Action Month and its work plan: the task's process says which.
     */
    Map<String, String> of(Collection<OpenTask> tasks) {
        Map<String, Map<String, String>> known =
                known(tasks.stream().map(OpenTask::businessKey).collect(Collectors.toSet()));
        Map<String, String> subjects = new HashMap<>();
        for (OpenTask task : tasks) {
            String key = task.businessKey();
            String subject = YEAR.matcher(key).matches()
                    ? "Năm " + key
                    : known.getOrDefault(key, Map.of()).get(task.processKey());
            if (subject != null) {
                subjects.put(task.id(), subject);
            }
        }
        return subjects;
    }

    /** By business key and process. */
    private Map<String, Map<String, String>> known(Collection<String> businessKeys) {
        Map<String, Map<String, String>> subjects = new HashMap<>();
        if (businessKeys.isEmpty()) {
            return subjects;
        }
        jdbc.sql("""
                        select 'UnitReportProcess' as process, r.id, 'Báo cáo ' || p.label || ', ' || r.unit_name as subject
                        from unit_report r join reporting_period p on p.id = r.period_id
                        where r.id in (:keys)
                        union all
                        select 'ConsolidationProcess', p.id, 'Kỳ báo cáo ' || p.label
                        from reporting_period p where p.id in (:keys)
                        union all
                        select 'ActionMonthProcess', m.id, 'Tháng hành động ' || m.cycle_year || ', ' || m.unit_name
                        from action_month m where m.id in (:keys)
                        union all
                        select 'InspectionVisitProcess', v.id, 'Kiểm tra năm ' || v.cycle_year || ', ' || v.unit_name
                        from inspection_visit v where v.id in (:keys)
                        union all
                        select 'RecommendationProcess', c.id,
                               'Kiến nghị ' || c.number || ', kiểm tra năm ' || c.cycle_year || ', ' || c.unit_name
                        from recommendation c where c.id in (:keys)
                        union all
                        select 'WorkPlanProcess', w.id, 'Kế hoạch công tác năm ' || w.cycle_year || ', ' || w.unit_name
                        from work_plan w where w.id in (:keys)
                        union all
                        select 'CommitteeRenewalProcess', n.id,
                               'Kiện toàn Ban VSTBPN năm ' || n.cycle_year || ', ' || n.unit_name
                        from committee_renewal n where n.id in (:keys)
                        union all
                        select 'DifficultyProcess', d.id,
                               'Vướng mắc ' || d.number || ' năm ' || d.cycle_year || ', ' || d.unit_name
                        from difficulty d where d.id in (:keys)
                        union all
                        select 'CommendationProcess', m.id,
                               'Đề nghị khen thưởng ' || m.number || ', năm ' || m.cycle_year || ', ' || m.unit_name
                        from commendation m where m.id in (:keys)
                        """).param("keys", businessKeys).query(row -> {
            subjects.computeIfAbsent(row.getString("id"), key -> new HashMap<>())
                    .put(row.getString("process"), row.getString("subject"));
        });
        return subjects;
    }
}
