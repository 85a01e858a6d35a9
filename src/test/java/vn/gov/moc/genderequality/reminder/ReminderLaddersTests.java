package vn.gov.moc.genderequality.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.moc.genderequality.TestYear.at;

import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;

/** The bean that models call, with the Action Month's own table and dates. */
@IntegrationTest
class ReminderLaddersTests {

    private static final int YEAR = 2085;
    private static final String MONTH = YEAR + "-VPB";
    private static final String PROCESS = "ActionMonthProcess";

    @Autowired
    private ReminderLadders ladders;

    @Autowired
    private TestYear testYear;

    @BeforeEach
    void open() {
        testYear.openActionMonth(YEAR, "VPB");
    }

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void findsTheLadderOfTheProcess() {
        testYear.jumpTo(YEAR + "-11-09T12:00");

        assertThat(ladders.reached(PROCESS, MONTH)).hasValue(new Rung("PLAN", -3));
        assertThat(ladders.next(PROCESS, MONTH)).hasValue(at(YEAR + "-11-10T08:00"));
        assertThat(ladders.nextAt(PROCESS, MONTH)).isEqualTo(Date.from(at(YEAR + "-11-10T08:00")));
        assertThatThrownBy(() -> ladders.nextAt("DelegationProcess", MONTH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DelegationProcess");
    }

    @Test
    void remindingEndsTheDayAfterTheLastRung() {
        testYear.jumpTo((YEAR + 1) + "-01-16T08:00");

        assertThat(ladders.next(PROCESS, MONTH)).isEmpty();
        assertThat(ladders.nextAt(PROCESS, MONTH)).isEqualTo(Date.from(at((YEAR + 1) + "-01-17T08:00")));
    }
}
