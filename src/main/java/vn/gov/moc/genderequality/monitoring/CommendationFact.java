package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Numbers;

/** Counts the year's proposals for commendation over all units. */
@Component
@Order(50)
class CommendationFact implements YearFact.Source {

    private final JdbcClient jdbc;

    CommendationFact(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param granted how many persons and collectives are commended, not how many proposals */
    private record Counts(int proposals, int open, int granted, int declined) {}

    @Override
    public List<YearFact> facts(int year, LocalDate today) {
        Counts counts = jdbc.sql("""
                        select count(*) as proposals,
                               count(*) filter (where c.state in ('PROPOSING', 'SIGNING', 'IN_REVIEW', 'DECIDING')) as open,
                               coalesce(sum((select count(*) from commendation_candidate k
                                             where k.commendation_id = c.id and k.verdict = 'GRANT'))
                                            filter (where c.state = 'GRANTED'), 0) as granted,
                               count(*) filter (where c.state = 'DECLINED') as declined
                        from commendation c where c.cycle_year = :year
                        """).param("year", year).query(Counts.class).single();
        if (counts.proposals() == 0) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        words.add("%s cá nhân, tập thể được khen thưởng".formatted(Numbers.text(counts.granted())));
        if (counts.open() > 0) {
            words.add("%s đề nghị đang xem xét".formatted(Numbers.text(counts.open())));
        }
        if (counts.declined() > 0) {
            words.add("%s đề nghị không được khen thưởng".formatted(Numbers.text(counts.declined())));
        }
        return List.of(new YearFact(
                "Khen thưởng",
                String.join(", ", words),
                counts.open() > 0 ? Tone.WAIT : Tone.GOOD,
                "/commendations?year=" + year));
    }
}
