package vn.gov.moc.genderequality.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainingTests {

    @ParameterizedTest
    @CsvSource({
        "2014-09-09, còn 1.000 ngày, quiet",
        "2017-05-28, còn 8 ngày, quiet",
        "2017-05-29, còn 7 ngày, warning",
        "2017-06-04, còn 1 ngày, warning",
        "2017-06-05, quá hạn từ hôm nay, bad",
        "2017-06-06, quá hạn 1 ngày, bad"
    })
    void countsFromTheFirstLateDay(LocalDate today, String text, String tone) {
        assertThat(Remaining.until(LocalDate.of(2017, 6, 5), today)).isEqualTo(new Remaining(text, tone));
    }
}
