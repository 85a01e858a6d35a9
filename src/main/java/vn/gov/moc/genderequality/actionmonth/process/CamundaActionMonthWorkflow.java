package vn.gov.moc.genderequality.actionmonth.process;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonth;
import vn.gov.moc.genderequality.actionmonth.ActionMonthWorkflow;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.engine.SystemAccess;
import vn.gov.moc.genderequality.engine.TaskColumns;

/** Carries what happened outside the tasks to the month's process; the caller has checked who may. */
@Component
class CamundaActionMonthWorkflow implements ActionMonthWorkflow {

    private final RuntimeService runtimeService;
    private final OpenTasks openTasks;
    private final SystemAccess systemAccess;

    CamundaActionMonthWorkflow(RuntimeService runtimeService, OpenTasks openTasks, SystemAccess systemAccess) {
        this.runtimeService = runtimeService;
        this.openTasks = openTasks;
        this.systemAccess = systemAccess;
    }

    @Override
    public void cancelled(String monthId) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(ActionMonthProcess.MESSAGE_ACTION_MONTH_CANCELLED)
                .processInstanceBusinessKey(monthId)
                .correlate());
    }

    @Override
    public void renamed(ActionMonth month) {
        systemAccess.run(() -> runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(month.id(), ActionMonthProcess.KEY)
                .list()
                .forEach(instance ->
                        runtimeService.setVariable(instance.getId(), TaskColumns.UNIT_NAME.name(), month.unitName())));
    }

    @Override
    public Map<String, OpenTask> tasks(Collection<String> monthIds) {
        return openTasks.on(ActionMonthProcess.KEY, monthIds).stream()
                .collect(Collectors.toMap(OpenTask::businessKey, Function.identity(), (one, other) -> one));
    }
}
