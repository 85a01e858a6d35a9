package vn.gov.moc.genderequality.unitreport.process;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.EngineBatch;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.engine.SystemAccess;
import vn.gov.moc.genderequality.engine.TaskColumns;
import vn.gov.moc.genderequality.unitreport.LadderPosition;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.ReportWorkflow;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/** Carries the reports' side's wishes to the running process; the caller has checked who may. */
@Component
class CamundaReportWorkflow implements ReportWorkflow {

    /** Beside these there may be the director's task to decide on an extension. */
    private static final Set<String> ON_THE_PATH = Stream.concat(
                    Arrays.stream(UnitReportProcess.UNIT_TASKS), Stream.of(UnitReportProcess.CHECK_TASK))
            .collect(Collectors.toUnmodifiableSet());

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final OpenTasks openTasks;
    private final ReportService reports;
    private final CycleService cycles;
    private final ReportLadder ladder;
    private final ReportSchedule schedule;
    private final PeriodCompletion periodCompletion;
    private final SystemAccess systemAccess;
    private final EngineBatch batch;

    CamundaReportWorkflow(
            RuntimeService runtimeService,
            TaskService taskService,
            ManagementService managementService,
            OpenTasks openTasks,
            ReportService reports,
            CycleService cycles,
            ReportLadder ladder,
            ReportSchedule schedule,
            PeriodCompletion periodCompletion,
            SystemAccess systemAccess,
            EngineBatch batch) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.openTasks = openTasks;
        this.reports = reports;
        this.cycles = cycles;
        this.ladder = ladder;
        this.schedule = schedule;
        this.periodCompletion = periodCompletion;
        this.systemAccess = systemAccess;
        this.batch = batch;
    }

    @Override
    public void extensionRequested(String reportId) {
        tell(reportId, UnitReportProcess.MESSAGE_EXTENSION_REQUESTED);
    }

    @Override
    public void withdrawn(String reportId) {
        tell(reportId, UnitReportProcess.MESSAGE_REPORT_WITHDRAWN);
    }

    @Override
    public void recalled(String reportId) {
        tell(reportId, UnitReportProcess.MESSAGE_REPORT_RECALLED);
    }

    @Override
    public void correctionBegun(String reportId) {
        begin(reportId, UnitReportProcess.MESSAGE_REPORT_CORRECTED);
    }

    @Override
    public void correctionDropped(String reportId) {
        tell(reportId, UnitReportProcess.MESSAGE_REPORT_CANCELLED);
    }

    @Override
    public void requested(Collection<String> reportIds) {
        batch.run(() -> reportIds.forEach(id -> begin(id, UnitReportProcess.MESSAGE_REPORT_REQUESTED)));
    }

    private void begin(String reportId, String message) {
        UnitReport report = reports.report(reportId);
        String matter = StringUtils.capitalize(cycles.period(report.periodId()).label());
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(reportId)
                .setVariables(TaskColumns.of(report.unitName(), matter))
                .setVariable(TaskColumns.UNIT_KIND.name(), report.unitKind().name())
                .correlateStartMessage());
    }

    @Override
    public void renamed(UnitReport report) {
        systemAccess.run(() -> runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(report.id(), UnitReportProcess.KEY)
                .list()
                .forEach(instance -> runtimeService.setVariables(
                        instance.getId(),
                        Map.of(
                                TaskColumns.UNIT_NAME.name(), report.unitName(),
                                TaskColumns.UNIT_KIND.name(), report.unitKind().name()))));
    }

    @Override
    public void cancelled(String reportId) {
        tell(reportId, UnitReportProcess.MESSAGE_REPORT_CANCELLED);
    }

    @Override
    public void unitLeft(String periodId) {
        systemAccess.run(() -> periodCompletion.check(periodId));
    }

    private void tell(String reportId, String message) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(reportId)
                .correlate());
    }

    @Override
    public void dueDateMoved(String reportId) {
        systemAccess.run(() -> {
            ProcessInstance instance = runtimeService
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(reportId, UnitReportProcess.KEY)
                    .singleResult();
            moveLadder(reportId, instance.getId());
            moveTasks(reportId, instance.getId());
        });
    }

    @Override
    public Optional<String> holder(String reportId) {
        return systemAccess.call(() -> {
            List<Task> tasks = taskService
                    .createTaskQuery()
                    .processInstanceBusinessKey(reportId)
                    .processDefinitionKey(UnitReportProcess.KEY)
                    .taskAssigned()
                    .list();
            return tasks.stream()
                    .filter(task -> ON_THE_PATH.contains(task.getTaskDefinitionKey()))
                    .map(Task::getAssignee)
                    .findFirst();
        });
    }

    @Override
    public Map<String, OpenTask> tasks(Collection<String> reportIds) {
        return openTasks.on(UnitReportProcess.KEY, reportIds).stream()
                .filter(task -> ON_THE_PATH.contains(task.taskDefinitionKey()))
                .collect(Collectors.toMap(OpenTask::businessKey, Function.identity(), (one, other) -> one));
    }

    @Override
    public LadderPosition ladder(UnitReport report) {
        return ladder.position(report);
    }

    private void moveLadder(String reportId, String instanceId) {
        managementService
                .createJobQuery()
                .processInstanceId(instanceId)
                .timers()
                .list()
                .forEach(job -> managementService.setJobDuedate(job.getId(), ladder.nextRung(reportId)));
    }

    private void moveTasks(String reportId, String instanceId) {
        taskService
                .createTaskQuery()
                .processInstanceId(instanceId)
                .taskDefinitionKeyIn(UnitReportProcess.UNIT_TASKS)
                .list()
                .forEach(task -> {
                    task.setDueDate(schedule.due(reportId));
                    task.setFollowUpDate(schedule.followUp(reportId));
                    taskService.saveTask(task);
                });
    }
}
