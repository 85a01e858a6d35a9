package vn.gov.moc.genderequality.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.commendation.CommendationState;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;

/** The open proposals for commendation on the home page: the own units', for the ministry those that are with it. */
@Component
@Order(50)
class CommendationHome implements HomeSection.Source {

    private static final int MOST = 8;

    private final JdbcClient jdbc;

    CommendationHome(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<HomeSection> sections(String person, Set<String> units, boolean reader, LocalDate today) {
        if (!reader && units.isEmpty()) {
            return List.of();
        }
        List<HomeSection.Line> lines = jdbc.sql("""
                        select id, cycle_year, number, unit_name, state, stage_since from commendation
                        where state in ('PROPOSING', 'SIGNING', 'IN_REVIEW', 'DECIDING')
                          and (unit_code = any(string_to_array(:units, ','))
                               or (:reader and state in ('IN_REVIEW', 'DECIDING')))
                        order by stage_since, id limit :most
                        """)
                .param("reader", reader)
                .param("units", String.join(",", units))
                .param("most", MOST)
                .query((row, number) -> line(row))
                .list();
        return List.of(new HomeSection(
                "commendations", "Đề nghị khen thưởng", lines, "/commendations", "Xem mọi đề nghị khen thưởng"));
    }

    private static HomeSection.Line line(ResultSet row) throws SQLException {
        return new HomeSection.Line(
                "/commendations/" + row.getString("id"),
                "Đề nghị khen thưởng %d, năm %d, %s"
                        .formatted(row.getInt("number"), row.getInt("cycle_year"), row.getString("unit_name")),
                "%s từ ngày %s"
                        .formatted(
                                CommendationState.valueOf(row.getString("state"))
                                        .label()
                                        .toLowerCase(Locale.ROOT),
                                VietnameseDates.format(row.getObject("stage_since", OffsetDateTime.class)
                                        .atZoneSameInstant(Zones.VIETNAM)
                                        .toLocalDate())),
                null);
    }
}
