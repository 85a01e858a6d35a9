package vn.gov.moc.genderequality.unitreport.process;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.unitreport.ReportService;

/** Sets the timer to the next rung, if the period has one left. */
@Component
class ScheduleNextRungDelegate implements JavaDelegate {

    private final ReportLadder ladder;
    private final ReportService reports;

    ScheduleNextRungDelegate(ReportLadder ladder, ReportService reports) {
        this.ladder = ladder;
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Date> next = ladder.next(reports.report(execution.getProcessBusinessKey()));
        UnitReportProcess.MORE_RUNGS.set(execution, next.isPresent());
        next.ifPresent(date -> UnitReportProcess.NEXT_RUNG_AT.set(execution, date));
    }
}
