package vn.gov.moc.genderequality.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two ways a letter names a due day, by the second and in Vietnam's time. */
class DeadlineRuleTests {

    @ParameterizedTest
    @CsvSource({
        "BEFORE_DAY, 2017-06-05, 2017-06-05, 2017-06-04T17:00:00Z, trước ngày 05/06/2017",
        "BY_END_OF_DAY, 2017-06-05, 2017-06-06, 2017-06-05T17:00:00Z, chậm nhất ngày 05/06/2017",
        "BEFORE_DAY, 2020-03-01, 2020-03-01, 2020-02-29T17:00:00Z, trước ngày 01/03/2020",
        "BY_END_OF_DAY, 2020-02-28, 2020-02-29, 2020-02-28T17:00:00Z, chậm nhất ngày 28/02/2020",
        "BY_END_OF_DAY, 2017-12-31, 2018-01-01, 2017-12-31T17:00:00Z, chậm nhất ngày 31/12/2017"
    })
    void saysWhatIsLateFirst(DeadlineRule rule, LocalDate day, LocalDate lateDay, Instant late, String text) {
        assertThat(rule.firstLateDay(day)).isEqualTo(lateDay);
        assertThat(rule.firstLateInstant(day)).isEqualTo(late);
        assertThat(rule.text(day)).isEqualTo(text);
    }
}
