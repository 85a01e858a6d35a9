package vn.gov.moc.genderequality.committee.process;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.committee.CommitteeRenewal;
import vn.gov.moc.genderequality.committee.RenewalWorkflow;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.engine.SystemAccess;
import vn.gov.moc.genderequality.engine.TaskColumns;

/** Carries what happened outside the tasks to the renewal's process; the caller has checked who may. */
@Component
class CamundaRenewalWorkflow implements RenewalWorkflow {

    private final RuntimeService runtimeService;
    private final OpenTasks openTasks;
    private final SystemAccess systemAccess;

    CamundaRenewalWorkflow(RuntimeService runtimeService, OpenTasks openTasks, SystemAccess systemAccess) {
        this.runtimeService = runtimeService;
        this.openTasks = openTasks;
        this.systemAccess = systemAccess;
    }

    @Override
    public void requested(CommitteeRenewal renewal) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(CommitteeRenewalProcess.MESSAGE_RENEWAL_REQUESTED)
                .processInstanceBusinessKey(renewal.id())
                .setVariables(TaskColumns.of(renewal.unitName(), "Kiện toàn Ban VSTBPN năm " + renewal.year()))
                .correlateStartMessage());
    }

    /** The row is what counts: a withdrawal does not fail because an administrator has ended the process. */
    @Override
    public void withdrawn(String renewalId) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(CommitteeRenewalProcess.MESSAGE_RENEWAL_WITHDRAWN)
                .processInstanceBusinessKey(renewalId)
                .correlateAll());
    }

    @Override
    public void renamed(CommitteeRenewal renewal) {
        systemAccess.run(() -> runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(renewal.id(), CommitteeRenewalProcess.KEY)
                .list()
                .forEach(instance -> runtimeService.setVariable(
                        instance.getId(), TaskColumns.UNIT_NAME.name(), renewal.unitName())));
    }

    @Override
    public Map<String, OpenTask> tasks(Collection<String> renewalIds) {
        return openTasks.on(CommitteeRenewalProcess.KEY, renewalIds).stream()
                .collect(Collectors.toMap(OpenTask::businessKey, Function.identity(), (one, other) -> one));
    }
}
