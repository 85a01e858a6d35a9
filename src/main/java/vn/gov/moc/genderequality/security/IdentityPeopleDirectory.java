package vn.gov.moc.genderequality.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.gov.moc.genderequality.engine.SystemAccess;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;

/** The people of the engine's identity service, looked up for the application itself, whoever is logged in. */
@Component
class IdentityPeopleDirectory implements PeopleDirectory {

    private final IdentityService identityService;
    private final SystemAccess system;
    private final JdbcClient jdbc;

    IdentityPeopleDirectory(IdentityService identityService, SystemAccess system, JdbcClient jdbc) {
        this.identityService = identityService;
        this.system = system;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Person> find(String userId) {
        return Optional.ofNullable(system.call(
                        () -> identityService.createUserQuery().userId(userId).singleResult()))
                .map(IdentityPeopleDirectory::person);
    }

    @Override
    public List<Person> findAll(Collection<String> userIds) {
        if (userIds.isEmpty()) {
            return List.of();
        }
        List<User> users = system.call(() -> identityService
                .createUserQuery()
                .userIdIn(userIds.toArray(String[]::new))
                .list());
        return users.stream().map(IdentityPeopleDirectory::person).toList();
    }

    @Override
    public Map<String, String> namesOf(Collection<String> userIds) {
        Map<String, String> names = new HashMap<>();
        userIds.forEach(id -> names.put(id, id));
        findAll(names.keySet()).forEach(person -> names.put(person.id(), person.name()));
        return names;
    }

    @Override
    public List<Person> membersOf(String group) {
        return membersOf(List.of(group)).get(group);
    }

    /** The engine's queries know one group at a time. */
    @Override
    public Map<String, List<Person>> membersOf(Collection<String> groups) {
        Map<String, List<Person>> members = new HashMap<>();
        groups.forEach(group -> members.put(group, new ArrayList<>()));
        if (!members.isEmpty()) {
            jdbc.sql("select m.group_id_, u.id_, u.first_, u.last_, u.email_"
                            + " from act_id_membership m join act_id_user u on u.id_ = m.user_id_"
                            + " where m.group_id_ in (:groups) order by u.id_")
                    .param("groups", members.keySet())
                    .query(row -> {
                        members.get(row.getString(1))
                                .add(person(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                    });
        }
        return members;
    }

    /** Looked up once per request: one page asks many times who may see what. */
    @Override
    @SuppressWarnings("unchecked")
    public Set<String> groupsOf(String userId) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return lookUpGroupsOf(userId);
        }
        String key = IdentityPeopleDirectory.class.getName() + "." + userId;
        Set<String> groups = (Set<String>) request.getAttribute(key, RequestAttributes.SCOPE_REQUEST);
        if (groups == null) {
            groups = lookUpGroupsOf(userId);
            request.setAttribute(key, groups, RequestAttributes.SCOPE_REQUEST);
        }
        return groups;
    }

    private Set<String> lookUpGroupsOf(String userId) {
        List<Group> groups = system.call(
                () -> identityService.createGroupQuery().groupMember(userId).list());
        return groups.stream().map(Group::getId).collect(Collectors.toUnmodifiableSet());
    }

    static Person person(User user) {
        return person(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail());
    }

    /** The engine has two names where people read one. */
    static Person person(String id, @Nullable String firstName, @Nullable String lastName, @Nullable String email) {
        String name = Stream.of(firstName, lastName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
        return new Person(id, name, Objects.requireNonNullElse(email, ""));
    }
}
