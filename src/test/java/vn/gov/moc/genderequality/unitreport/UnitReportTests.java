package vn.gov.moc.genderequality.unitreport;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.moc.genderequality.unitreport.SampleReports.at;
import static vn.gov.moc.genderequality.unitreport.SampleReports.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** The report itself refuses every move that does not fit, whoever calls it. */
class UnitReportTests {

    private static final LocalDate EXTENDED = LocalDate.of(2017, 6, 20);

    private static final UUID ISSUE = UUID.randomUUID();

    private static final Map<String, Consumer<UnitReport>> MOVES = Map.ofEntries(
            entry("requestReview", UnitReport::requestReview),
            entry("approve", report -> report.review(true)),
            entry("returnFromReview", report -> report.review(false)),
            entry("sign", report -> report.submit(at("2017-06-01T09:00"))),
            entry("refuseSignature", UnitReport::refuseSignature),
            entry("accept", report -> report.accept(ISSUE)),
            entry("returnToUnit", report -> report.returnToUnit(at("2017-06-02T09:00"))),
            entry("withdraw", UnitReport::withdraw),
            entry("recall", UnitReport::recall),
            entry("correct", UnitReport::correct),
            entry("dropCorrection", UnitReport::requireDroppable),
            entry("extend", report -> report.extend(EXTENDED)),
            entry("cancel", UnitReport::cancel),
            entry("edit", UnitReport::requireEditable));

    private static final Map<ReportState, Set<String>> ALLOWED = Map.of(
            ReportState.DRAFTING, Set.of("requestReview", "extend", "cancel", "edit"),
            ReportState.IN_REVIEW, Set.of("approve", "returnFromReview", "withdraw", "extend", "cancel"),
            ReportState.SIGNING, Set.of("sign", "refuseSignature", "withdraw", "extend", "cancel"),
            ReportState.SUBMITTED, Set.of("accept", "returnToUnit", "recall", "cancel"),
            ReportState.ACCEPTED, Set.of("correct"),
            ReportState.CANCELLED, Set.of("cancel"));

    @ParameterizedTest
    @EnumSource
    void allowsItsOwnMovesOnly(ReportState state) {
        MOVES.forEach((name, move) -> {
            UnitReport report = in(state);
            if (ALLOWED.get(state).contains(name)) {
                assertThatCode(() -> move.accept(report)).as(name).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> move.accept(report)).as(name).isInstanceOf(ConflictException.class);
                assertThat(report.state()).as(name).isEqualTo(state);
                assertThat(report.round()).as(name).isEqualTo(1);
            }
        });
    }

    @Test
    void everyReturnBeginsARound() {
        UnitReport report = in(ReportState.IN_REVIEW);
        report.review(false);
        assertThat(report.round()).isEqualTo(2);

        report.requestReview();
        report.review(true);
        report.refuseSignature();
        assertThat(report.round()).isEqualTo(3);
        assertThat(report.state()).isEqualTo(ReportState.DRAFTING);
    }

    @ParameterizedTest
    @CsvSource({
        "BEFORE_DAY, 2017-06-04T23:59:59.999, false",
        "BEFORE_DAY, 2017-06-05T00:00, true",
        "BY_END_OF_DAY, 2017-06-05T23:59:59.999, false",
        "BY_END_OF_DAY, 2017-06-06T00:00, true"
    })
    void isLateFromTheFirstInstantAfterTheDueDate(DeadlineRule rule, String signed, boolean late) {
        UnitReport report = report(rule);
        report.requestReview();
        report.review(true);

        report.submit(at(signed));

        assertThat(report.late()).isEqualTo(late);
        assertThat(report.submittedAt()).isEqualTo(at(signed));
    }

    @Test
    void isJudgedByTheExtendedDueDate() {
        UnitReport report = in(ReportState.SIGNING);
        report.extend(EXTENDED);

        report.submit(at("2017-06-19T23:59:59"));

        assertThat(report.late()).isFalse();
        assertThat(report.originalDueOn()).isEqualTo(LocalDate.of(2017, 6, 5));
        assertThat(report.dueOn()).isEqualTo(EXTENDED);
    }

    @Test
    void isSignedUntilThePeriodClosesAndNotAMomentLater() {
        assertThatCode(() -> in(ReportState.SIGNING).submit(at("2017-06-30T23:59:59.999")))
                .doesNotThrowAnyException();
        UnitReport tooLate = in(ReportState.SIGNING);
        assertThatThrownBy(() -> tooLate.submit(at("2017-07-01T00:00")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Kỳ báo cáo đã khoá. Nội dung vẫn được giữ nguyên");
        assertThat(tooLate.state()).isEqualTo(ReportState.SIGNING);
    }

    @Test
    void isLetInUntilTheEndOfTheDayTheDeskNamed() {
        UnitReport report = in(ReportState.SIGNING);
        report.admitUntil(LocalDate.of(2017, 7, 5), "Đơn vị vừa sáp nhập.");

        assertThatThrownBy(() -> report.submit(at("2017-07-06T00:00"))).isInstanceOf(InvalidInputException.class);
        report.submit(at("2017-07-05T23:59:59"));

        assertThat(report.late()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-06-01T23:59, 2017-06-02T00:00, 1",
        "2017-06-01T00:00, 2017-06-01T23:59, 0",
        "2017-06-01T09:00, 2017-06-08T09:00, 7"
    })
    void getsBackTheDaysTheMinistryHeldIt(String submitted, String returned, int days) {
        UnitReport report = in(ReportState.SIGNING);
        report.submit(at(submitted));

        report.returnToUnit(at(returned));

        assertThat(report.heldDays()).isEqualTo(days);
        assertThat(report.dueOn()).isEqualTo(LocalDate.of(2017, 6, 5).plusDays(days));
    }

    @Test
    void aRecallGivesNoDaysBack() {
        UnitReport report = in(ReportState.SUBMITTED);

        report.recall();

        assertThat(report.heldDays()).isZero();
        assertThat(report.dueOn()).isEqualTo(LocalDate.of(2017, 6, 5));
        assertThat(report.round()).isEqualTo(2);
    }

    @Test
    void aCorrectionHasNoDueDateAndLeavesWhatWasAcceptedAsItWas() {
        UnitReport report = in(ReportState.ACCEPTED);
        report.correct();
        Instant later = at("2018-03-01T09:00");
        assertThat(report.awaited()).isFalse();
        assertThat(report.lateAt(later)).isFalse();
        assertThatThrownBy(() -> report.extend(EXTENDED)).isInstanceOf(ConflictException.class);

        for (int submission = 0; submission < 2; submission++) {
            report.requestReview();
            report.review(true);
            report.submit(later);
            report.returnToUnit(at("2018-03-09T09:00"));
        }

        assertThat(report.late()).isFalse();
        assertThat(report.submittedAt()).isEqualTo(at("2017-06-01T09:00"));
        assertThat(report.heldDays()).isZero();
        assertThat(report.acceptedIssue()).isEqualTo(ISSUE);
        report.requireDroppable();
        report.cancel();
        assertThat(report.state()).isEqualTo(ReportState.ACCEPTED);
    }

    private static UnitReport in(ReportState state) {
        UnitReport report = report(DeadlineRule.BEFORE_DAY);
        if (state == ReportState.CANCELLED) {
            report.cancel();
            return report;
        }
        if (state.compareTo(ReportState.IN_REVIEW) >= 0) {
            report.requestReview();
        }
        if (state.compareTo(ReportState.SIGNING) >= 0) {
            report.review(true);
        }
        if (state.compareTo(ReportState.SUBMITTED) >= 0) {
            report.submit(at("2017-06-01T09:00"));
        }
        if (state == ReportState.ACCEPTED) {
            report.accept(ISSUE);
        }
        return report;
    }
}
