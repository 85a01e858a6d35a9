package vn.gov.moc.genderequality.security;

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
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.SystemAccess;
import vn.gov.moc.genderequality.organization.AccountRegister;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Keeps accounts in the engine's identity service; lists are read in one query each, for the engine would ask per group. */
@Component
class IdentityAccountRegister implements AccountRegister {

    /** 80 bits. */
    private static final int PASSWORD_LENGTH = 16;

    private final Accounts accounts;
    private final IdentityService identityService;
    private final TaskService taskService;
    private final AuthorizationService authorizationService;
    private final SystemAccess system;
    private final JdbcClient jdbc;
    private final ClosedAccounts closed;
    private final AccountStates states;
    private final Clock clock;

    IdentityAccountRegister(
            Accounts accounts,
            IdentityService identityService,
            TaskService taskService,
            AuthorizationService authorizationService,
            SystemAccess system,
            JdbcClient jdbc,
            ClosedAccounts closed,
            AccountStates states,
            Clock clock) {
        this.accounts = accounts;
        this.identityService = identityService;
        this.taskService = taskService;
        this.authorizationService = authorizationService;
        this.system = system;
        this.jdbc = jdbc;
        this.closed = closed;
        this.states = states;
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
        return jdbc.sql("""
                        select id_, first_, last_, email_, exists (select from account_closing where account = id_)
                        from act_id_user order by id_
                        """)
                .query((row, number) -> new Account(
                        IdentityPeopleDirectory.person(
                                row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        groups.getOrDefault(row.getString(1), Set.of()),
                        row.getBoolean(5)))
                .list();
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
        String password = ReadableSecret.of(PASSWORD_LENGTH);
        accounts.ensureInitial(person, password);
        states.record(person.id(), "CREATED", "", text(person));
        return password;
    }

    @Override
    public String resetPassword(String account) {
        requireAccount(account);
        String password = ReadableSecret.of(PASSWORD_LENGTH);
        accounts.setPassword(account, password);
        states.record(account, "PASSWORD_RESET", "", "");
        return password;
    }

    @Override
    public void removeSecondFactor(String account) {
        requireAccount(account);
        states.secret(account, null, null);
        states.record(account, "SECOND_FACTOR_OFF", "", "");
    }

    @Override
    public Set<String> withSecondFactor() {
        return states.withSecondFactor();
    }

    private void requireAccount(String account) {
        if (states.find(account).isEmpty()) {
            throw new NotFoundException("Không có tài khoản “%s”.".formatted(account));
        }
    }

    @Override
    public void describe(Person person) {
        system.run(() -> {
            User user = Objects.requireNonNull(
                    identityService.createUserQuery().userId(person.id()).singleResult());
            String before = text(IdentityPeopleDirectory.person(user));
            Accounts.describe(user, person);
            identityService.saveUser(user);
            states.record(person.id(), "DESCRIBED", before, text(person));
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
            states.record(account, "GROUPS", String.join(" ", before), String.join(" ", new TreeSet<>(groups)));
            taskService.createTaskQuery().taskAssignee(account).list().stream()
                    .filter(task -> !mayWorkOn(task, account, groups))
                    .forEach(task -> taskService.setAssignee(task.getId(), null));
        });
    }

    @Override
    public boolean closed(String account) {
        return closed.contains(account);
    }

    /** The row comes last but one: once it is there, nobody changes the account, this method included. */
    @Override
    public void close(String account, String reason, String actor) {
        assign(account, Set.of());
        system.run(() -> {
            User user = Objects.requireNonNull(
                    identityService.createUserQuery().userId(account).singleResult());
            Accounts.describe(user, new Person(account, "Cán bộ đã nghỉ (%s)".formatted(account), ""));
            user.setPassword(ReadableSecret.of(PASSWORD_LENGTH));
            identityService.saveUser(user);
            identityService.deleteUserPicture(account);
            identityService.getUserInfoKeys(account).forEach(key -> identityService.deleteUserInfo(account, key));
            authorizationService.createAuthorizationQuery().userIdIn(account).list().stream()
                    .map(Authorization::getId)
                    .forEach(authorizationService::deleteAuthorization);
        });
        jdbc.sql(
                        "insert into account_closing (account, reason, closed_by, closed_at) values (:account, :reason, :by, :at)")
                .param("account", account)
                .param("reason", reason)
                .param("by", actor)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        "update account_change set before = '', after = '' where account = ? and what in ('CREATED', 'DESCRIBED')")
                .param(account)
                .update();
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(account)
                .update();
        states.forget(account);
        states.record(account, "CLOSED", "", reason);
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

    private static String text(Person person) {
        return "%s <%s>".formatted(person.name(), person.email());
    }
}
