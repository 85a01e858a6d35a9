package vn.gov.moc.genderequality.absence;

import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.evaluation.Actors;

/** Lets people of the sample ministry record absences and come back as themselves. */
@Component
@Profile("evaluation")
public class TestAbsences {

    private final AbsenceService absences;
    private final Actors actors;
    private final JdbcTemplate jdbc;

    TestAbsences(AbsenceService absences, Actors actors, JdbcTemplate jdbc) {
        this.absences = absences;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /** The person records that he travels on these days; answers the absence's id. */
    public String record(String account, String firstDay, String lastDay) {
        String[] id = new String[1];
        actors.as(
                account,
                () -> id[0] = absences.record(
                                new AbsenceTerms.Typed(
                                        AbsenceKind.BUSINESS, LocalDate.parse(firstDay), LocalDate.parse(lastDay)),
                                account)
                        .id());
        return id[0];
    }

    /** The person records that he is back. */
    public void comeBack(String account, String id) {
        actors.as(account, () -> absences.comeBack(id, account));
    }

    /** Ends what a test has left of these people's absences. */
    public void endAll(String... accounts) {
        Arrays.stream(accounts)
                .forEach(account -> jdbc.queryForList(
                                "select id from absence where person = ? and ended_at is null and last_day >= ?",
                                String.class,
                                account,
                                java.sql.Date.valueOf(absences.today()))
                        .forEach(id -> comeBack(account, id)));
    }
}
