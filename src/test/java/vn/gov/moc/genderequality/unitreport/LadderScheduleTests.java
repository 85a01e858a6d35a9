package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.unitreport.SampleReports.at;
import static vn.gov.moc.genderequality.unitreport.SampleReports.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.moc.genderequality.cycle.DeadlineRule;

/** The reminders' moments, a millisecond to either side, under both rules of the due day 5 June 2017. */
class LadderScheduleTests {

    private final LadderSchedule schedule =
            new LadderSchedule(new TreeSet<>(List.of(-30, -7, -1, 0, 3, 7, 14, 21, 28)), LocalTime.of(8, 0));

    @ParameterizedTest
    @CsvSource({
        "BEFORE_DAY, 2017-05-06T08:00, -30, 2017-05-29T08:00",
        "BEFORE_DAY, 2017-05-29T08:00, -7, 2017-06-04T08:00",
        "BEFORE_DAY, 2017-06-04T08:00, -1, 2017-06-05T08:00",
        "BEFORE_DAY, 2017-06-05T08:00, 0, 2017-06-08T08:00",
        "BEFORE_DAY, 2017-06-08T08:00, 3, 2017-06-12T08:00",
        "BEFORE_DAY, 2017-06-19T08:00, 14, 2017-06-26T08:00",
        "BY_END_OF_DAY, 2017-05-07T08:00, -30, 2017-05-30T08:00",
        "BY_END_OF_DAY, 2017-06-05T08:00, -1, 2017-06-06T08:00",
        "BY_END_OF_DAY, 2017-06-06T08:00, 0, 2017-06-09T08:00"
    })
    void aRungIsReachedAtItsMomentAndNotBefore(DeadlineRule rule, String moment, int rung, String next) {
        UnitReport report = report(rule);

        assertThat(schedule.reached(report, at(moment))).hasValue(rung);
        assertThat(schedule.next(report, at(moment))).hasValue(at(next));
        Instant justBefore = at(moment).minusMillis(1);
        assertThat(schedule.reached(report, justBefore)).isNotEqualTo(java.util.Optional.of(rung));
        assertThat(schedule.next(report, justBefore)).hasValue(at(moment));
    }

    @Test
    void nothingIsReachedBeforeTheFirst() {
        assertThat(schedule.reached(report(DeadlineRule.BEFORE_DAY), at("2017-05-06T07:59")))
                .isEmpty();
    }

    /** The period ends with 30 June: the rung of 3 July never comes. */
    @Test
    void noRungComesAfterThePeriod() {
        UnitReport report = report(DeadlineRule.BEFORE_DAY);

        assertThat(schedule.next(report, at("2017-06-26T07:59"))).hasValue(at("2017-06-26T08:00"));
        assertThat(schedule.next(report, at("2017-06-26T08:00"))).isEmpty();
    }

    @Test
    void afterADowntimeOnlyTheLastRungCounts() {
        assertThat(schedule.reached(report(DeadlineRule.BEFORE_DAY), at("2017-06-13T00:00")))
                .hasValue(7);
    }

    @Test
    void anExtensionMovesEveryRung() {
        UnitReport report = report(DeadlineRule.BEFORE_DAY);
        report.extend(LocalDate.of(2017, 6, 20));

        assertThat(schedule.next(report, at("2017-06-05T08:00"))).hasValue(at("2017-06-13T08:00"));
        assertThat(schedule.reached(report, at("2017-06-20T08:00"))).hasValue(0);
    }
}
