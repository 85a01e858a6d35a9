package vn.gov.moc.genderequality.workplan.process;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.engine.SystemAccess;
import vn.gov.moc.genderequality.engine.TaskColumns;
import vn.gov.moc.genderequality.workplan.WorkPlan;
import vn.gov.moc.genderequality.workplan.WorkPlanWorkflow;

/** Begins, renames and ends the plans' processes; the caller has checked who may. */
@Component
class CamundaWorkPlanWorkflow implements WorkPlanWorkflow {

    private final RuntimeService runtimeService;
    private final OpenTasks openTasks;
    private final SystemAccess systemAccess;

    CamundaWorkPlanWorkflow(RuntimeService runtimeService, OpenTasks openTasks, SystemAccess systemAccess) {
        this.runtimeService = runtimeService;
        this.openTasks = openTasks;
        this.systemAccess = systemAccess;
    }

    @Override
    public void yearOpened(int year) {
        systemAccess.run(
                () -> runtimeService.startProcessInstanceByKey(WorkPlanOpeningProcess.KEY, String.valueOf(year)));
    }

    @Override
    public void opened(WorkPlan plan) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(WorkPlanProcess.MESSAGE_WORK_PLAN_OPENED)
                .processInstanceBusinessKey(plan.id())
                .setVariables(TaskColumns.of(plan.unitName(), "Kế hoạch công tác " + plan.year()))
                .correlateStartMessage());
    }

    @Override
    public void cancelled(String planId) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(WorkPlanProcess.MESSAGE_WORK_PLAN_CANCELLED)
                .processInstanceBusinessKey(planId)
                .correlate());
    }

    @Override
    public void renamed(WorkPlan plan) {
        systemAccess.run(() -> runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(plan.id(), WorkPlanProcess.KEY)
                .list()
                .forEach(instance ->
                        runtimeService.setVariable(instance.getId(), TaskColumns.UNIT_NAME.name(), plan.unitName())));
    }

    @Override
    public Map<String, OpenTask> tasks(Collection<String> planIds) {
        return openTasks.on(WorkPlanProcess.KEY, planIds).stream()
                .collect(Collectors.toMap(OpenTask::businessKey, Function.identity(), (one, other) -> one));
    }
}
