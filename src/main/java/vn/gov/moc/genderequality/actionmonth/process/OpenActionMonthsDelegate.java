package vn.gov.moc.genderequality.actionmonth.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.engine.TaskColumns;

/** Opens the next units' months, each with its own process, in one transaction; the model calls it until all are open. */
@Component
class OpenActionMonthsDelegate implements JavaDelegate {

    private static final int CHUNK = 100;

    private final ActionMonthService months;
    private final RuntimeService runtimeService;

    OpenActionMonthsDelegate(ActionMonthService months, RuntimeService runtimeService) {
        this.months = months;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> opened = months.open(Integer.parseInt(execution.getProcessBusinessKey()), CHUNK);
        opened.forEach(id -> runtimeService
                .createMessageCorrelation(ActionMonthProcess.MESSAGE_ACTION_MONTH_REQUESTED)
                .processInstanceBusinessKey(id)
                .setVariables(TaskColumns.of(
                        months.month(id).unitName(), "Tháng hành động " + execution.getProcessBusinessKey()))
                .correlateStartMessage());
        ActionMonthCampaignProcess.ALL_ACTION_MONTHS_OPENED.set(execution, opened.size() < CHUNK);
    }
}
