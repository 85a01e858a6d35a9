package vn.gov.moc.genderequality.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows who holds what is open in a process, for those who remind of it. */
@Component
public class TaskHolders {

    private final TaskService taskService;
    private final IdentityService identityService;
    private final SystemAccess systemAccess;
    private final JdbcClient jdbc;

    TaskHolders(TaskService taskService, IdentityService identityService, SystemAccess systemAccess, JdbcClient jdbc) {
        this.taskService = taskService;
        this.identityService = identityService;
        this.systemAccess = systemAccess;
        this.jdbc = jdbc;
    }

    /**
     * The accounts that hold the instance's open tasks: of each task whoever has claimed it, else everybody who could, the
     * members of its groups first. An account that is gone holds nothing.
     *
     * @param taskDefinitionKeys the tasks asked about, by their ids in the model; every one when none is given
     */
    public List<String> of(String processInstanceId, String... taskDefinitionKeys) {
        return systemAccess.call(() -> open(processInstanceId, taskDefinitionKeys).list().stream()
                .flatMap(this::holders)
                .distinct()
                .toList());
    }

    /**
     * The same for many subjects at once, in one query.
     *
     * @param subjects business keys of process instances
     * @return by business key; one nobody holds is left out
     */
    public Map<String, List<String>> ofSubjects(Collection<String> subjects, String... taskDefinitionKeys) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> holders = new HashMap<>();
        jdbc.sql("""
                        with open as (
                            select e.business_key_ as subject, t.id_ as task, u.id_ as assignee
                            from act_ru_execution e
                            join act_ru_task t on t.proc_inst_id_ = e.id_
                            left join act_id_user u on u.id_ = t.assignee_
                            where e.business_key_ in (:subjects) and t.task_def_key_ in (:tasks)
                        ), holding as (
                            select subject, assignee as account, 0 as place from open where assignee is not null
                            union all
                            select o.subject, m.user_id_, 1 from open o
                            join act_ru_identitylink l on l.task_id_ = o.task and l.type_ = 'candidate'
                            join act_id_membership m on m.group_id_ = l.group_id_
                            where o.assignee is null
                            union all
                            select o.subject, u.id_, 2 from open o
                            join act_ru_identitylink l on l.task_id_ = o.task and l.type_ = 'candidate'
                            join act_id_user u on u.id_ = l.user_id_
                            where o.assignee is null
                        )
                        select subject, account from holding group by subject, account order by min(place), account
                        """)
                .param("subjects", subjects)
                .param("tasks", List.of(taskDefinitionKeys))
                .query(row -> {
                    holders.computeIfAbsent(row.getString(1), subject -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return holders;
    }

    private TaskQuery open(String processInstanceId, String... taskDefinitionKeys) {
        TaskQuery tasks = taskService.createTaskQuery().processInstanceId(processInstanceId);
        return taskDefinitionKeys.length == 0 ? tasks : tasks.taskDefinitionKeyIn(taskDefinitionKeys);
    }

    private Stream<String> holders(Task task) {
        List<String> assignee = existing(task.getAssignee()).toList();
        return assignee.isEmpty() ? candidates(task) : assignee.stream();
    }

    private Stream<String> candidates(Task task) {
        List<IdentityLink> candidates = taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        return Stream.concat(
                candidates.stream().flatMap(link -> members(link.getGroupId())),
                candidates.stream().flatMap(link -> existing(link.getUserId())));
    }

    private Stream<String> members(@Nullable String group) {
        return group == null
                ? Stream.empty()
                : identityService.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                        .map(User::getId);
    }

    private Stream<String> existing(@Nullable String account) {
        return account == null
                ? Stream.empty()
                : identityService.createUserQuery().userId(account).list().stream()
                        .map(User::getId);
    }
}
