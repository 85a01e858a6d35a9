package vn.gov.moc.genderequality.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** A due day on a weekend or a holiday. */
@IntegrationTest
class WorkingDaysTests {

    private static final LocalDate MONDAY = LocalDate.of(2022, 6, 6);

    @LocalServerPort
    private int port;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private HolidayRepository holidays;

    @Autowired
    private CycleService cycles;

    @Autowired
    private TestYear testYear;

    @AfterEach
    void forget() {
        holidays.deleteAllById(List.of(MONDAY, MONDAY.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-02, 2022-06-02",
        "2022-06-03, 2022-06-03",
        "2022-06-04, 2022-06-08",
        "2022-06-05, 2022-06-08",
        "2022-06-06, 2022-06-08",
        "2022-06-07, 2022-06-08",
        "2022-06-08, 2022-06-08"
    })
    void movesToTheNextDayOnWhichPeopleWork(LocalDate day, LocalDate next) {
        holidays.save(new Holiday(MONDAY, "Nghỉ bù"));
        holidays.save(new Holiday(MONDAY.plusDays(1), "Nghỉ bù"));

        assertThat(workingDays.apply(WeekendRule.NEXT_WORKING_DAY, day)).isEqualTo(next);
        assertThat(workingDays.apply(WeekendRule.KEEP, day)).isEqualTo(day);
    }

    /** Friday 3 June 2022 until Wednesday 8 June, with Monday and Tuesday holidays. */
    @ParameterizedTest
    @CsvSource({
        "2022-06-03, 0, 2022-06-03",
        "2022-06-03, 1, 2022-06-08",
        "2022-06-04, 1, 2022-06-08",
        "2022-06-03, 4, 2022-06-13",
        "2022-06-08, -1, 2022-06-03",
        "2022-06-13, -4, 2022-06-03"
    })
    void countsTheDaysOnWhichPeopleWork(LocalDate from, int days, LocalDate until) {
        holidays.save(new Holiday(MONDAY, "Nghỉ bù"));
        holidays.save(new Holiday(MONDAY.plusDays(1), "Nghỉ bù"));

        assertThat(workingDays.shift(from, days)).isEqualTo(until);
        assertThat(workingDays.between(from, until)).isEqualTo(days);
    }

    /** Sunday 5 June 2022, with the Monday a holiday. */
    @Test
    void movesTheDueDayOfAPeriodAsThePlanSays() {
        testYear.start(2026);
        try {
            Browser desk = Browser.loggedIn(port, "tccb");
            holidays.save(new Holiday(LocalDate.of(2026, 12, 7), "Nghỉ bù"));
            DocumentContext plan = JsonPath.parse(desk.get("/api/cycles/2026").body());
            plan.set("$.weekendRule", "NEXT_WORKING_DAY");

            assertThat(desk.json("PUT", "/api/cycles/2026/plan", plan.jsonString())
                            .statusCode())
                    .isEqualTo(200);

            assertThat(cycles.periods(2026))
                    .extracting(ReportingPeriod::dueOn)
                    .containsExactly(LocalDate.of(2026, 6, 5), LocalDate.of(2026, 12, 8));
        } finally {
            holidays.deleteById(LocalDate.of(2026, 12, 7));
            testYear.cancel(2026);
        }
    }
}
