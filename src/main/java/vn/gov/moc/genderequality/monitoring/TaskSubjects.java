package vn.gov.moc.genderequality.monitoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.PeriodKind;

/** Says what tasks are about: a unit's report or Action Month, a period or a year. */
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
                        union all
                        select m.id, null, m.cycle_year, m.unit_name from action_month m where m.id in (:keys)
                        """).param("keys", businessKeys).query(row -> {
            subjects.put(
                    row.getString("id"),
                    subject(row.getString("kind"), row.getInt("cycle_year"), row.getString("unit_name")));
        });
        return subjects;
    }

    private static String subject(@Nullable String kind, int year, @Nullable String unit) {
        if (kind == null) {
            return "Tháng hành động %d, %s".formatted(year, unit);
        }
        String period = PeriodKind.valueOf(kind).label(year);
        return unit == null ? "Kỳ báo cáo " + period : "Báo cáo %s, %s".formatted(period, unit);
    }
}
