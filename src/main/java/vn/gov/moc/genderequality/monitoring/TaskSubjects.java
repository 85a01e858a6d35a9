package vn.gov.moc.genderequality.monitoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.PeriodKind;

/** Says what tasks are about: a unit's report, a period or a year. */
@Component
class TaskSubjects {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final JdbcClient jdbc;

    TaskSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By business key, e.g. {@code Báo cáo tổng kết năm 2017, Văn phòng Bộ}; unknown keys have no entry. */
    Map<String, String> of(Collection<String> businessKeys) {
        Map<String, String> subjects = new HashMap<>();
        if (businessKeys.isEmpty()) {
            return subjects;
        }
        businessKeys.stream()
                .filter(key -> YEAR.matcher(key).matches())
                .forEach(key -> subjects.put(key, "Năm " + key));
        jdbc.sql("""
                        select r.id, p.kind, p.cycle_year, r.unit_name
                        from unit_report r join reporting_period p on p.id = r.period_id
                        where r.id in (:keys)
                        union all
                        select p.id, p.kind, p.cycle_year, null from reporting_period p where p.id in (:keys)
                        """).param("keys", businessKeys).query(row -> {
            String period = PeriodKind.valueOf(row.getString("kind")).label(row.getInt("cycle_year"));
            String unit = row.getString("unit_name");
            subjects.put(
                    row.getString("id"),
                    unit == null ? "Kỳ báo cáo " + period : "Báo cáo %s, %s".formatted(period, unit));
        });
        return subjects;
    }
}
