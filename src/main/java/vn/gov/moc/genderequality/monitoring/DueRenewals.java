package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.committee.RenewalState;
import vn.gov.moc.genderequality.engine.Remaining;
import vn.gov.moc.genderequality.engine.VietnameseDates;

/**
 * What of the units' committees is open: renewals that are not signed, and terms that end within 60 days or have ended; of all units
 * for the ministry, else of a person's own.
 */
@Component
class DueRenewals implements HomeSection.Source, YearFact.Source {

    private static final int ROWS = 6;
    private static final int SOON = 60;
    private static final String URL = "/committees";

    private static final String OF = "(:all or o.code = any(string_to_array(:units, ',')))";

    /** Beside each unit the decision in force on the day. */
    private static final String IN_FORCE = """
             from organization_unit o
            join lateral (select c.* from committee_decision c where c.unit_code = o.code and c.decided_on <= :today
                          order by c.decided_on desc, c.signed_at desc limit 1) d on true
            where o.active\s""";

    private final JdbcClient jdbc;

    DueRenewals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<HomeSection> sections(String person, Set<String> units, boolean reader, LocalDate today) {
        if (!reader && units.isEmpty()) {
            return List.of();
        }
        String own = String.join(",", units);
        List<HomeSection.Line> lines = Stream.concat(renewals(own, reader).stream(), terms(own, reader, today).stream())
                .toList();
        return List.of(new HomeSection("committees", "Ban Vì sự tiến bộ của phụ nữ", lines, URL, "Xem Ban VSTBPN"));
    }

    private List<HomeSection.Line> renewals(String units, boolean all) {
        return jdbc.sql("""
                        select r.id, r.unit_name, r.state, r.round from committee_renewal r
                        join organization_unit o on o.code = r.unit_code
                        where r.state in ('PROPOSING', 'SIGNING') and %s
                        order by r.stage_since, r.id limit :rows
                        """.formatted(OF))
                .param("all", all)
                .param("units", units)
                .param("rows", ROWS)
                .query((row, number) -> new HomeSection.Line(
                        "/committee-renewals/" + row.getString("id"),
                        "Kiện toàn Ban VSTBPN, " + row.getString("unit_name"),
                        RenewalState.valueOf(row.getString("state")).label().toLowerCase(Locale.ROOT)
                                + (row.getInt("round") > 1
                                        ? ", đã trả lại %d lần".formatted(row.getInt("round") - 1)
                                        : ""),
                        null))
                .list();
    }

    private List<HomeSection.Line> terms(String units, boolean all, LocalDate today) {
        return jdbc.sql("select o.code, o.name, d.term_to" + IN_FORCE + "and d.term_to <= :soon and " + OF
                        + " order by d.term_to, o.code limit :rows")
                .param("all", all)
                .param("units", units)
                .param("today", today)
                .param("soon", today.plusDays(SOON))
                .param("rows", ROWS)
                .query((row, number) -> {
                    LocalDate last = row.getObject("term_to", LocalDate.class);
                    return new HomeSection.Line(
                            "/committees/" + row.getString("code"),
                            "Nhiệm kỳ Ban VSTBPN, " + row.getString("name"),
                            (last.isBefore(today) ? "đã hết ngày " : "đến hết ngày ") + VietnameseDates.format(last),
                            Remaining.until(last.plusDays(1), today));
                })
                .list();
    }

    @Override
    public List<YearFact> facts(int year, LocalDate today) {
        List<YearFact> facts = new ArrayList<>();
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate day = last.isBefore(today) ? last : today;
        int renewed = jdbc.sql(
                        "select count(distinct unit_code) from committee_decision where decided_on between :first and :day")
                .param("first", LocalDate.of(year, 1, 1))
                .param("day", day)
                .query(Integer.class)
                .single();
        int ended = jdbc.sql("select count(*)" + IN_FORCE + "and d.term_to < :today")
                .param("today", day)
                .query(Integer.class)
                .single();
        if (renewed > 0 || ended > 0) {
            facts.add(new YearFact(
                    "Kiện toàn Ban VSTBPN",
                    "%d Ban kiện toàn, thành lập trong năm, %d Ban hết nhiệm kỳ".formatted(renewed, ended),
                    ended > 0 ? Tone.WARN : Tone.GOOD,
                    URL));
        }
        return facts;
    }
}
