package vn.gov.moc.genderequality.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.SystemAccess;
import vn.gov.moc.genderequality.organization.AccountRegister;
import vn.gov.moc.genderequality.organization.Person;

/** Keeps accounts in the engine's identity service; lists are read in one query each, for the engine would ask per group. */
@Component
class IdentityAccountRegister implements AccountRegister {

    /** Without what is easily mistaken for something else on paper; 32 letters, so that 16 of them are 80 bits. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 16;

    private final Accounts accounts;
    private final IdentityService identityService;
    private final TaskService taskService;
    private final SystemAccess system;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IdentityAccountRegister(
            Accounts accounts,
            IdentityService identityService,
            TaskService taskService,
            SystemAccess system,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.identityService = identityService;
        this.taskService = taskService;
        this.system = system;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Account> all() {
        Map<String, Set<String>> groups = jdbc
                .sql("select user_id_, group_id_ from act_id_membership")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return jdbc
                .sql("select id_, first_, last_, email_ from act_id_user order by id_")
                .query((row, number) -> IdentityPeopleDirectory.person(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list()
                .stream()
                .map(person -> new Account(person, groups.getOrDefault(person.id(), Set.of())))
                .toList();
    }

    @Override
    public Map<String, Integer> sizes(Collection<String> groups) {
        return groups.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "select group_id_, count(*) from act_id_membership where group_id_ in (:groups) group by group_id_")
                        .param("groups", groups)
                        .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public String create(Person person) {
        String password = password();
        accounts.ensure(person, password);
        record(person.id(), "CREATED", "", text(person));
        return password;
    }

    @Override
    public void describe(Person person) {
        system.run(() -> {
            User user = Objects.requireNonNull(
                    identityService.createUserQuery().userId(person.id()).singleResult());
            String before = text(IdentityPeopleDirectory.person(user));
            Accounts.describe(user, person);
            identityService.saveUser(user);
            record(person.id(), "DESCRIBED", before, text(person));
        });
    }

    @Override
    public void assign(String account, Set<String> groups) {
        system.run(() -> {
            Set<String> before = groupsOf(account);
            if (before.equals(groups)) {
                return;
            }
            before.stream()
                    .filter(group -> !groups.contains(group))
                    .forEach(group -> identityService.deleteMembership(account, group));
            groups.stream()
                    .filter(group -> !before.contains(group))
                    .forEach(group -> identityService.createMembership(account, group));
            record(account, "GROUPS", String.join(" ", before), String.join(" ", new TreeSet<>(groups)));
            taskService.createTaskQuery().taskAssignee(account).list().stream()
                    .filter(task -> !mayWorkOn(task, account, groups))
                    .forEach(task -> taskService.setAssignee(task.getId(), null));
        });
    }

    private Set<String> groupsOf(String account) {
        return identityService.createGroupQuery().groupMember(account).list().stream()
                .map(group -> group.getId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean mayWorkOn(Task task, String account, Set<String> groups) {
        Set<String> candidates = new HashSet<>();
        for (IdentityLink link : taskService.getIdentityLinksForTask(task.getId())) {
            if (!"candidate".equals(link.getType())) {
                continue;
            }
            if (account.equals(link.getUserId())) {
                return true;
            }
            if (link.getGroupId() != null) {
                candidates.add(link.getGroupId());
            }
        }
        candidates.retainAll(groups);
        return !candidates.isEmpty();
    }

    private String password() {
        return random.ints(PASSWORD_LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }

    private void record(String account, String what, String before, String after) {
        jdbc.sql("""
                        insert into account_change (account, what, before, after, changed_by, changed_at)
                        values (:account, :what, :before, :after, :by, :at)
                        """)
                .param("account", account)
                .param("what", what)
                .param("before", before)
                .param("after", after)
                .param("by", CurrentUser.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String text(Person person) {
        return "%s <%s>".formatted(person.name(), person.email());
    }
}
