package vn.gov.moc.genderequality.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who has an account and who is in which group; the engine's identity service stands behind it. */
public interface PeopleDirectory {

    /** The person with this account. */
    Optional<Person> find(String userId);

    /** Those of the accounts that are there, in no order. */
    default List<Person> findAll(Collection<String> userIds) {
        return userIds.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** The name people read; the account itself when it is gone. */
    default String nameOf(String userId) {
        return find(userId).map(Person::name).orElse(userId);
    }

    /** The names people read, by account, looked up together. */
    default Map<String, String> namesOf(Collection<String> userIds) {
        return userIds.stream().distinct().collect(Collectors.toMap(id -> id, this::nameOf));
    }

    /** Everybody in the group, by account; empty for an unknown group. */
    List<Person> membersOf(String group);

    /** Everybody in each of the groups, looked up together; a group without members is there, and empty. */
    default Map<String, List<Person>> membersOf(Collection<String> groups) {
        return groups.stream().distinct().collect(Collectors.toMap(group -> group, this::membersOf));
    }

    /** The ids of the groups the person is in. */
    Set<String> groupsOf(String userId);
}
