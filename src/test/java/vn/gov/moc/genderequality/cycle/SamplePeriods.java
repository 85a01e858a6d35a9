package vn.gov.moc.genderequality.cycle;

import java.time.LocalDate;

/** The mid-year period of the directive of 2017, for tests without a database. */
public final class SamplePeriods {

    private SamplePeriods() {}

    /** Opens on 2 May, due 5 June by the rule, closes with 30 June 2017. */
    public static ReportingPeriod midYear2017(DeadlineRule rule) {
        ReportingPeriod period = new ReportingPeriod(2017, PeriodKind.MID_YEAR);
        LocalDate dueOn = LocalDate.of(2017, 6, 5);
        period.plan(
                new PeriodPlan(
                        PeriodKind.MID_YEAR,
                        LocalDate.of(2017, 5, 2),
                        LocalDate.of(2017, 5, 31),
                        dueOn,
                        LocalDate.of(2017, 6, 30),
                        "periodic-2017"),
                dueOn,
                rule,
                PeriodKind.MID_YEAR.label(2017));
        return period;
    }
}
