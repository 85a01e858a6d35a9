package vn.gov.moc.genderequality.unitreport.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/** Answers the model's questions about a report's dates. */
@Component("reportSchedule")
public class ReportSchedule {

    private static final int FOLLOW_UP_DAYS_BEFORE = 7;

    private final ReportService reports;

    ReportSchedule(ReportService reports) {
        this.reports = reports;
    }

    /** The last second in time, so that the date Tasklist shows is the last day in time; none for a correction. */
    public @Nullable Date due(String reportId) {
        UnitReport report = reports.report(reportId);
        return report.correction() ? null : Date.from(lastSecond(report));
    }

    /** When to look again: a week before the report is late; none for a correction. */
    public @Nullable Date followUp(String reportId) {
        UnitReport report = reports.report(reportId);
        return report.correction() ? null : Date.from(weekBeforeLate(report));
    }

    private static Instant weekBeforeLate(UnitReport report) {
        return report.firstLateDay()
                .minusDays(FOLLOW_UP_DAYS_BEFORE)
                .atTime(LocalTime.of(8, 0))
                .atZone(Zones.VIETNAM)
                .toInstant();
    }

    private static Instant lastSecond(UnitReport report) {
        return report.dueAt().minus(Duration.ofSeconds(1));
    }
}
