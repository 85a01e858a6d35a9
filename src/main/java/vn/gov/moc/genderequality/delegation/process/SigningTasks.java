package vn.gov.moc.genderequality.delegation.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.delegation.SignedMatters;
import vn.gov.moc.genderequality.engine.TaskCandidates;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/**
 * Keeps a unit's open signing tasks with those who may sign today, and with nobody else. It compares instead of adding and
 * removing one person: delegations that follow each other at midnight come in any order.
 */
@Component
class SigningTasks implements SignedMatters {

    /** The user task in which each matter is signed; its candidate group is the unit's head. */
    private static final Map<SigningMatter, String> TASKS = Map.of(
            SigningMatter.UNIT_REPORT, "UserTask_SignReport",
            SigningMatter.ACTION_MONTH_PLAN, "UserTask_ApproveActionMonthPlan",
            SigningMatter.WORK_PLAN, "UserTask_ApproveWorkPlan",
            SigningMatter.INSPECTION_MINUTES, "UserTask_SignMinutes",
            SigningMatter.RECOMMENDATION_ANSWER, "UserTask_AnswerRecommendation",
            SigningMatter.COMMITTEE_DECISION, "UserTask_SignRenewal",
            SigningMatter.COMMENDATION_PROPOSAL, "UserTask_SignProposal");

    private final SigningDelegations delegations;
    private final TaskService taskService;
    private final TaskCandidates candidates;

    SigningTasks(SigningDelegations delegations, TaskService taskService, TaskCandidates candidates) {
        this.delegations = delegations;
        this.taskService = taskService;
        this.candidates = candidates;
    }

    @Override
    public Optional<SigningMatter> of(String taskDefinitionKey) {
        return TASKS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(taskDefinitionKey))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void align(String unitCode) {
        TASKS.forEach((matter, taskDefinition) -> {
            Set<String> delegates = delegations.settledDelegates(unitCode, matter).stream()
                    .map(Person::id)
                    .collect(Collectors.toSet());
            List<Task> open = taskService
                    .createTaskQuery()
                    .taskDefinitionKey(taskDefinition)
                    .taskCandidateGroup(UnitRole.HEAD.group(unitCode))
                    .includeAssignedTasks()
                    .list();
            open.forEach(task -> candidates.align(task, delegates));
        });
    }
}
