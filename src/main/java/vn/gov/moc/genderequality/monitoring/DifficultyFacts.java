package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Numbers;

/** Counts the year's difficulties that wait for the ministry's answer, and those that are overdue. */
@Component
@Order(50)
class DifficultyFacts implements YearFact.Source {

    private final JdbcClient jdbc;

    DifficultyFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counts(int raised, int waiting, int overdue) {}

    @Override
    public List<YearFact> facts(int year, LocalDate today) {
        Counts counts = jdbc.sql("""
                        select count(*) as raised,
                               count(*) filter (where state in ('ANSWERING', 'CONSULTING')) as waiting,
                               count(*) filter (where state in ('ANSWERING', 'CONSULTING') and answer_due_on < :today) as overdue
                        from difficulty where cycle_year = :year
                        """)
                .param("year", year)
                .param("today", today)
                .query(Counts.class)
                .single();
        return counts.raised() == 0
                ? List.of()
                : List.of(new YearFact(
                        "Vướng mắc",
                        "%s chờ trả lời, %s quá hạn"
                                .formatted(Numbers.text(counts.waiting()), Numbers.text(counts.overdue())),
                        counts.overdue() > 0 ? Tone.BAD : counts.waiting() > 0 ? Tone.WAIT : Tone.GOOD,
                        "/difficulties?year=%d&standing=%s"
                                .formatted(year, counts.overdue() > 0 ? "OVERDUE" : "OPEN")));
    }
}
