package vn.gov.moc.genderequality.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Whether the units have confirmed that they have the year's guidance. */
@Component
@Order(1)
class GuidanceMilestones implements MilestoneSource {

    static final String ID = "GUIDANCE";

    private static final String LABEL = "Tiếp nhận hướng dẫn";

    private static final String STAGE = """
            case when g.sent_at is null then 'NOT_STARTED'
                 when g.acknowledged_at is null then 'UNCONFIRMED' else 'CONFIRMED' end""";

    private static final String RECEIPTS = """
            from annual_cycle_unit u
            left join guidance_receipt g on g.cycle_year = u.cycle_year and g.unit_code = u.unit_code
            where u.cycle_year = :year""";

    private final JdbcClient jdbc;

    GuidanceMilestones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Milestone> milestones(int year) {
        return List.of(new Milestone(ID, LABEL, ""));
    }

    @Override
    public String standings() {
        return "select u.unit_code, " + STAGE + " as stage, 'NONE' as lateness, cast(null as int) as days_late "
                + RECEIPTS;
    }

    @Override
    public Map<Place, MilestoneCell> cells(int year, LocalDate today, Collection<String> unitCodes, String viewer) {
        Map<Place, MilestoneCell> cells = new HashMap<>();
        jdbc.sql("select u.unit_code, g.sent_at, g.acknowledged_at, " + STAGE + " as stage " + RECEIPTS
                        + " and u.unit_code in (:units)")
                .param("year", year)
                .param("units", unitCodes)
                .query(row -> {
                    cells.put(
                            new Place(row.getString("unit_code"), ID),
                            cell(
                                    year,
                                    today,
                                    MilestoneStage.valueOf(row.getString("stage")),
                                    Rows.instant(row, "sent_at"),
                                    Rows.instant(row, "acknowledged_at")));
                });
        return cells;
    }

    private static MilestoneCell cell(
            int year,
            LocalDate today,
            MilestoneStage stage,
            @Nullable Instant sentAt,
            @Nullable Instant acknowledgedAt) {
        Instant since = acknowledgedAt == null ? sentAt : acknowledgedAt;
        boolean waiting = stage == MilestoneStage.UNCONFIRMED;
        return new MilestoneCell(
                ID,
                LABEL,
                stage,
                stage.label(),
                tone(stage),
                waiting ? UnitRole.HEAD.label() : "",
                since == null ? null : Rows.daysSince(since, today),
                since,
                "",
                "",
                Lateness.NONE,
                "",
                cause(sentAt, acknowledgedAt),
                sentAt == null ? "" : "/guidances/" + year,
                null,
                null);
    }

    private static Tone tone(MilestoneStage stage) {
        return switch (stage) {
            case CONFIRMED -> Tone.GOOD;
            case UNCONFIRMED -> Tone.WAIT;
            default -> Tone.NONE;
        };
    }

    private static String cause(@Nullable Instant sentAt, @Nullable Instant acknowledgedAt) {
        if (sentAt == null) {
            return "Văn bản hướng dẫn chưa gửi đến đơn vị";
        }
        return acknowledgedAt == null
                ? "Văn bản gửi lúc " + VietnameseDates.format(sentAt)
                : "Xác nhận lúc " + VietnameseDates.format(acknowledgedAt);
    }
}
