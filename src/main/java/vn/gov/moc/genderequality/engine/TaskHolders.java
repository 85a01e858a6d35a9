package vn.gov.moc.genderequality.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows who holds what is open in processes, for those who remind of it: of each task whoever has claimed it, else everybody
 * who could, the members of its groups first. An account that is gone holds nothing.
 */
@Component
public class TaskHolders {

    /** Completed by what the tasks are asked for by: a column of their process instance. */
    private static final String HOLDERS = """
            with open as (
                select e.%1$s as subject, t.id_ as task, u.id_ as assignee
                from act_ru_execution e
                join act_ru_task t on t.proc_inst_id_ = e.id_
                left join act_id_user u on u.id_ = t.assignee_
                where e.%1$s in (:subjects) and (:anyTask or t.task_def_key_ in (:tasks))
            ), candidate as (
                select o.subject, l.group_id_ as member_of, l.user_id_ as account from open o
                join act_ru_identitylink l on l.task_id_ = o.task and l.type_ = 'candidate'
                where o.assignee is null
            ), holding as (
                select subject, assignee as account, 0 as place from open where assignee is not null
                union all
                select c.subject, m.user_id_, 1 from candidate c join act_id_membership m on m.group_id_ = c.member_of
                union all
                select c.subject, u.id_, 2 from candidate c join act_id_user u on u.id_ = c.account
            )
            select subject, account from holding group by subject, account order by min(place), account
            """;

    private final JdbcClient jdbc;

    TaskHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The accounts that hold the instance's open tasks.
     *
     * @param taskDefinitionKeys the tasks asked about, by their ids in the model; every one when none is given
     */
    public List<String> of(String processInstanceId, String... taskDefinitionKeys) {
        return holders("id_", List.of(processInstanceId), taskDefinitionKeys)
                .getOrDefault(processInstanceId, List.of());
    }

    /**
     * The accounts that hold the open tasks on many subjects, in one query.
     *
     * @param subjects business keys of process instances
     * @param taskDefinitionKeys as in {@link #of}
     * @return by business key; one nobody holds is left out
     */
    public Map<String, List<String>> ofSubjects(Collection<String> subjects, String... taskDefinitionKeys) {
        return subjects.isEmpty() ? Map.of() : holders("business_key_", subjects, taskDefinitionKeys);
    }

    private Map<String, List<String>> holders(String column, Collection<String> subjects, String... tasks) {
        Map<String, List<String>> holders = new HashMap<>();
        jdbc.sql(HOLDERS.formatted(column))
                .param("subjects", subjects)
                .param("anyTask", tasks.length == 0)
                .param("tasks", tasks.length == 0 ? List.of("") : List.of(tasks))
                .query(row -> {
                    holders.computeIfAbsent(row.getString(1), subject -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return holders;
    }
}
