package vn.gov.moc.genderequality.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;

/**
 * What happened to reports lately, from the records of submissions, decisions and extensions. A unit sees its own reports'
 * whole way, the ministry what passes between units and itself.
 */
@Component
class LatestEvents {

    private static final int ROWS = 8;

    /** Every part is cut to the newest rows by an index before they are put together. */
    private static final String SQL = """
            select e.at, e.what, e.day, e.late, r.id, r.unit_name, p.label
            from (
                (select i.submitted_at as at, 'SUBMITTED' as what, cast(null as date) as day, i.late, i.report_id
                 from report_issue i %1$s order by i.submitted_at desc limit :rows)
                union all
                (select i.decided_at, i.step || case when i.approved then '_APPROVED' else '_RETURNED' end,
                        null, false, i.report_id
                 from report_decision i %1$s %2$s
                 order by i.decided_at desc limit :rows)
                union all
                (select i.requested_at, 'EXTENSION_REQUESTED', i.requested_due_on, false, i.report_id
                 from report_extension i %1$s order by i.requested_at desc limit :rows)
                union all
                (select i.decided_at, 'EXTENSION_' || i.state, i.granted_due_on, false, i.report_id
                 from report_extension i %1$s %3$s order by i.decided_at desc limit :rows)
            ) e
            join unit_report r on r.id = e.report_id
            join reporting_period p on p.id = r.period_id
            order by e.at desc, e.what desc limit :rows
            """;

    private static final String OF_ALL = SQL.formatted(
            "",
            "where i.step in ('MINISTRY', 'RECALL', 'CORRECTION', 'CORRECTION_DROPPED')",
            "where i.decided_at is not null");

    /** The head's signature is the submission, which is there already. */
    private static final String OF_UNITS = SQL.formatted(
            "join unit_report o on o.id = i.report_id and o.unit_code in (:units)",
            "where not (i.step = 'HEAD' and i.approved)",
            "where i.decided_at is not null");

    private final JdbcClient jdbc;

    LatestEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of every unit, the newest first. */
    List<Row> ofAll() {
        return jdbc.sql(OF_ALL).param("rows", ROWS).query(LatestEvents::row).list();
    }

    /** Of these units, the newest first. */
    List<Row> of(Collection<String> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(OF_UNITS)
                .param("rows", ROWS)
                .param("units", units)
                .query(LatestEvents::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        return new Row(
                row.getObject("at", OffsetDateTime.class).atZoneSameInstant(Zones.VIETNAM),
                text(row.getString("what"), row.getBoolean("late"), day == null ? "" : VietnameseDates.format(day)),
                "báo cáo %s, %s".formatted(row.getString("label"), row.getString("unit_name")),
                "/reports/" + row.getString("id"));
    }

    private static String text(String what, boolean late, String day) {
        return switch (what) {
            case "SUBMITTED" -> late ? "Đã nộp (muộn)" : "Đã nộp";
            case "MINISTRY_APPROVED" -> "Bộ đã chấp nhận";
            case "MINISTRY_RETURNED" -> "Bộ trả lại để bổ sung";
            case "COMMITTEE_APPROVED" -> "Ban VSTBPN đơn vị đã đồng ý";
            case "COMMITTEE_RETURNED" -> "Ban VSTBPN đơn vị trả lại";
            case "HEAD_RETURNED" -> "Thủ trưởng đơn vị trả lại";
            case "WITHDRAWAL_RETURNED" -> "Đơn vị rút lại để sửa";
            case "RECALL_RETURNED" -> "Đơn vị thu hồi";
            case "CORRECTION_RETURNED" -> "Đơn vị bắt đầu đính chính";
            case "CORRECTION_DROPPED_RETURNED" -> "Đơn vị thôi đính chính";
            case "EXTENSION_REQUESTED" -> "Xin gia hạn đến " + day;
            case "EXTENSION_GRANTED" -> "Được gia hạn đến " + day;
            case "EXTENSION_REFUSED" -> "Không được gia hạn";
            default -> "Có thay đổi";
        };
    }

    /**
     * Something that happened, in Vietnam's zone.
     *
     * @param about which report of which unit
     */
    record Row(ZonedDateTime at, String text, String about, String url) {}
}
