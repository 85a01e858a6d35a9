package vn.gov.moc.genderequality.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TaskDatesTests {

    @Test
    void dueIsTheLastSecondOfTheDay() {
        assertThat(at("2017-04-11T09:30:00+07:00").dueInDays(7)).isEqualTo(Instant.parse("2017-04-18T16:59:59Z"));
    }

    @Test
    void followUpIsTheMorningOfTheDay() {
        assertThat(at("2017-04-11T09:30:00+07:00").followUpInDays(5)).isEqualTo(Instant.parse("2017-04-16T01:00:00Z"));
    }

    @Test
    void todayIsTodayInVietnam() {
        TaskDates lateEveningInUtc = at("2017-04-11T17:00:00Z");

        assertThat(lateEveningInUtc.dueInDays(0)).isEqualTo(Instant.parse("2017-04-12T16:59:59Z"));
    }

    private static TaskDates at(String time) {
        return new TaskDates(Clock.fixed(OffsetDateTime.parse(time).toInstant(), ZoneOffset.UTC));
    }
}
