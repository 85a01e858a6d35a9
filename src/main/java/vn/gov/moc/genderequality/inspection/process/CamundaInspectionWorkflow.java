package vn.gov.moc.genderequality.inspection.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Days;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.engine.SystemAccess;
import vn.gov.moc.genderequality.engine.TaskCandidates;
import vn.gov.moc.genderequality.engine.TaskColumns;
import vn.gov.moc.genderequality.inspection.InspectionVisit;
import vn.gov.moc.genderequality.inspection.InspectionWorkflow;
import vn.gov.moc.genderequality.inspection.Recommendation;
import vn.gov.moc.genderequality.reminder.ReminderLadders;

/** Carries the inspections' side's wishes to the running processes; the caller has checked who may. */
@Component
class CamundaInspectionWorkflow implements InspectionWorkflow {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final TaskCandidates candidates;
    private final OpenTasks openTasks;
    private final SystemAccess systemAccess;

    /** The ladders ask the services that call this workflow. */
    private final ObjectProvider<ReminderLadders> ladders;

    CamundaInspectionWorkflow(
            RuntimeService runtimeService,
            TaskService taskService,
            ManagementService managementService,
            TaskCandidates candidates,
            OpenTasks openTasks,
            SystemAccess systemAccess,
            ObjectProvider<ReminderLadders> ladders) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.candidates = candidates;
        this.openTasks = openTasks;
        this.systemAccess = systemAccess;
        this.ladders = ladders;
    }

    @Override
    public void changeProposed(int year) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(InspectionProgramProcess.MESSAGE_CHANGE_PROPOSED)
                .processInstanceBusinessKey(String.valueOf(year))
                .correlate());
    }

    /** An approved visit that a change has begun already is left alone. */
    @Override
    public void visitApproved(InspectionVisit visit) {
        systemAccess.run(() -> {
            if (instances(visit.id(), InspectionVisitProcess.KEY).isEmpty()) {
                runtimeService
                        .createMessageCorrelation(InspectionVisitProcess.MESSAGE_VISIT_APPROVED)
                        .processInstanceBusinessKey(visit.id())
                        .setVariables(TaskColumns.of(visit.unitName(), "Kiểm tra năm " + visit.year()))
                        .correlateStartMessage();
            }
        });
    }

    @Override
    public void visitChanged(InspectionVisit visit) {
        systemAccess.run(() -> instances(visit.id(), InspectionVisitProcess.KEY).forEach(instance -> {
            moveTimers(instance, InspectionVisitProcess.VISIT_DAY_TIMERS, Days.beginOf(visit.firstDay()));
            moveTimers(
                    instance,
                    InspectionVisitProcess.REMINDER_TIMERS,
                    ladders.getObject().nextAt(InspectionVisitProcess.KEY, visit.id()));
            taskService
                    .createTaskQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .forEach(task -> align(task, visit));
        }));
    }

    private void moveTimers(ProcessInstance instance, Set<String> activities, Date to) {
        activities.forEach(activity ->
                managementService
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(activity)
                        .timers()
                        .list()
                        .stream()
                        .map(Job::getId)
                        .forEach(job -> managementService.setJobDuedate(job, to)));
    }

    private void align(Task task, InspectionVisit visit) {
        switch (task.getTaskDefinitionKey()) {
            case InspectionVisitProcess.SELF_REPORT_TASK ->
                due(task, visit.selfReportDueOn(), VisitSchedule.SELF_REPORT_FOLLOW_UP);
            case InspectionVisitProcess.FINDINGS_TASK -> {
                due(task, visit.minutesDueOn(), VisitSchedule.MINUTES_FOLLOW_UP);
                candidates.align(task, visit.team());
            }
            default -> {}
        }
    }

    private void due(Task task, LocalDate day, int followUpBefore) {
        task.setDueDate(Days.endOf(day));
        task.setFollowUpDate(Days.workBeginsOn(day.minusDays(followUpBefore)));
        taskService.saveTask(task);
    }

    @Override
    public void visitCancelled(String visitId) {
        tell(InspectionVisitProcess.MESSAGE_VISIT_CANCELLED, visitId);
    }

    @Override
    public void recommendationWithdrawn(String recommendationId) {
        tell(RecommendationProcess.MESSAGE_RECOMMENDATION_WITHDRAWN, recommendationId);
    }

    @Override
    public void visitsOver(int year) {
        tell(InspectionProgramProcess.MESSAGE_VISITS_OVER, String.valueOf(year));
    }

    /** The rows are what counts: nothing fails because an instance does not wait for it, or is gone. */
    private void tell(String message, String businessKey) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAll());
    }

    @Override
    public void renamed(InspectionVisit visit) {
        rename(InspectionVisitProcess.KEY, visit.id(), visit.unitName());
    }

    @Override
    public void renamed(Recommendation recommendation) {
        rename(RecommendationProcess.KEY, recommendation.id(), recommendation.unitName());
    }

    private void rename(String process, String businessKey, String unitName) {
        systemAccess.run(() -> instances(businessKey, process)
                .forEach(instance ->
                        runtimeService.setVariable(instance.getId(), TaskColumns.UNIT_NAME.name(), unitName)));
    }

    private List<ProcessInstance> instances(String businessKey, String process) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey, process)
                .list();
    }

    @Override
    public Map<String, OpenTask> visitTasks(Collection<String> visitIds) {
        return tasks(InspectionVisitProcess.KEY, visitIds);
    }

    @Override
    public Map<String, OpenTask> recommendationTasks(Collection<String> recommendationIds) {
        return tasks(RecommendationProcess.KEY, recommendationIds);
    }

    private Map<String, OpenTask> tasks(String process, Collection<String> businessKeys) {
        return openTasks.on(process, businessKeys).stream()
                .collect(Collectors.toMap(OpenTask::businessKey, Function.identity(), (one, other) -> one));
    }
}
