package vn.gov.moc.genderequality.unitreport.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/** Tells those whom the ladder names, unless the report is with the ministry: then the unit's clock stands still. */
@Component
class NotifyRungDelegate implements JavaDelegate {

    private final ReportService reports;
    private final RungNotices notices;

    NotifyRungDelegate(ReportService reports, RungNotices notices) {
        this.reports = reports;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UnitReport report = reports.report(execution.getProcessBusinessKey());
        String rung = UnitReportProcess.RUNG.get(execution);
        if (report.awaited() && !rung.equals(ReportLadder.NO_RUNG)) {
            notices.tell(List.of(new RungNotices.Reached(
                    report,
                    Rung.of(rung, UnitReportProcess.AUDIENCE.get(execution), UnitReportProcess.TONE.get(execution)))));
        }
    }
}
