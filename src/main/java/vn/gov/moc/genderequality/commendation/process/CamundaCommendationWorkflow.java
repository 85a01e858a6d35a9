package vn.gov.moc.genderequality.commendation.process;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.commendation.Commendation;
import vn.gov.moc.genderequality.commendation.CommendationWorkflow;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.engine.SystemAccess;
import vn.gov.moc.genderequality.engine.TaskColumns;

/** Carries what happened outside the tasks to the commendation's process; the caller has checked who may. */
@Component
class CamundaCommendationWorkflow implements CommendationWorkflow {

    private final RuntimeService runtimeService;
    private final OpenTasks openTasks;
    private final SystemAccess systemAccess;

    CamundaCommendationWorkflow(RuntimeService runtimeService, OpenTasks openTasks, SystemAccess systemAccess) {
        this.runtimeService = runtimeService;
        this.openTasks = openTasks;
        this.systemAccess = systemAccess;
    }

    @Override
    public void begun(Commendation commendation) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(CommendationProcess.MESSAGE_COMMENDATION_BEGUN)
                .processInstanceBusinessKey(commendation.id())
                .setVariables(TaskColumns.of(
                        commendation.unitName(),
                        "Đề nghị khen thưởng %d, năm %d".formatted(commendation.number(), commendation.year())))
                .correlateStartMessage());
    }

    /** The row is what counts: a withdrawal does not fail because an administrator has ended the process. */
    @Override
    public void withdrawn(String commendationId) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(CommendationProcess.MESSAGE_COMMENDATION_WITHDRAWN)
                .processInstanceBusinessKey(commendationId)
                .correlateAll());
    }

    @Override
    public void renamed(Commendation commendation) {
        systemAccess.run(() -> runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(commendation.id(), CommendationProcess.KEY)
                .list()
                .forEach(instance -> runtimeService.setVariable(
                        instance.getId(), TaskColumns.UNIT_NAME.name(), commendation.unitName())));
    }

    @Override
    public Map<String, OpenTask> tasks(Collection<String> commendationIds) {
        return openTasks.on(CommendationProcess.KEY, commendationIds).stream()
                .collect(Collectors.toMap(OpenTask::businessKey, Function.identity(), (one, other) -> one));
    }
}
