package vn.gov.moc.genderequality.security;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.SystemAccess;
import vn.gov.moc.genderequality.organization.Person;

/** Makes accounts and groups where they are missing; accounts that are there already are left as they are. */
@Component
public class Accounts {

    /** What a group is for, as the engine's Admin shows it. */
    enum GroupKind {
        SYSTEM,
        WORKFLOW
    }

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final int TRIES = 3;
    private static final int GROUPS_AT_ONCE = 1_000;

    private final IdentityService identityService;
    private final SystemAccess system;
    private final AccountStates states;

    Accounts(IdentityService identityService, SystemAccess system, AccountStates states) {
        this.identityService = identityService;
        this.system = system;
        this.states = states;
    }

    /**
     * Makes the account where there is none of this id, and puts it into the groups, which must be there. Its password is
     * everybody's, as evaluations have one.
     *
     * @param person a name in two parts goes before and after the first dash
     */
    public void ensure(Person person, String password, String... groups) {
        if (ensureInitial(person, password, groups)) {
            states.ownPassword(person.id());
        }
    }

    /** The same with a password its owner has to change before anything else; whether there was no such account. */
    boolean ensureInitial(Person person, String password, String... groups) {
        return system.call(() -> {
            boolean missing =
                    identityService.createUserQuery().userId(person.id()).count() == 0;
            if (missing) {
                create(person, password);
            }
            Arrays.stream(groups)
                    .filter(group -> !isMember(person.id(), group))
                    .forEach(group -> identityService.createMembership(person.id(), group));
            return missing;
        });
    }

    /** Whether this is the account's password; two who ask at the same moment are both answered. */
    boolean isPassword(String account, String password) {
        for (int i = 0; i < TRIES; i++) {
            try {
                boolean right = identityService.checkPassword(account, password);
                if (!right) {
                    // The engine notes a moment up to which it refuses the right one, too: a node whose clock is behind
                    // would wait for it. The throttle is what slows guessing down.
                    system.run(() -> identityService.unlockUser(account));
                }
                return right;
            } catch (OptimisticLockingException e) {
                LOG.debug("Another login of the same account was counted at the same moment");
            }
        }
        return false;
    }

    /** Makes the group where it is missing. */
    void ensureGroup(String id, String name, GroupKind kind) {
        ensureGroups(Map.of(id, name), kind);
    }

    /** Makes the groups, names by ids, where they are missing, and lets their names follow those of their units. */
    void ensureGroups(Map<String, String> names, GroupKind kind) {
        system.run(() -> {
            Map<String, Group> known = groups(List.copyOf(names.keySet()));
            names.forEach((id, name) -> ensureGroup(known.get(id), id, name, kind));
        });
    }

    private Map<String, Group> groups(List<String> ids) {
        Map<String, Group> groups = new HashMap<>();
        for (int from = 0; from < ids.size(); from += GROUPS_AT_ONCE) {
            String[] some = ids.subList(from, Math.min(from + GROUPS_AT_ONCE, ids.size()))
                    .toArray(String[]::new);
            identityService
                    .createGroupQuery()
                    .groupIdIn(some)
                    .list()
                    .forEach(group -> groups.put(group.getId(), group));
        }
        return groups;
    }

    private void ensureGroup(@Nullable Group known, String id, String name, GroupKind kind) {
        if (known != null && name.equals(known.getName())) {
            return;
        }
        Group group = known;
        if (group == null) {
            group = identityService.newGroup(id);
            group.setType(kind.name());
        }
        group.setName(name);
        identityService.saveGroup(group);
    }

    private void create(Person person, String password) {
        User user = identityService.newUser(person.id());
        describe(user, person);
        user.setPassword(password);
        identityService.saveUser(user);
        states.forget(person.id());
    }

    /** @throws ProcessEngineException when the password breaks the rules */
    void setPassword(String account, String password) {
        system.run(() -> {
            User user = Objects.requireNonNull(
                    identityService.createUserQuery().userId(account).singleResult());
            user.setPassword(password);
            identityService.saveUser(user);
        });
    }

    /** The engine wants two names, for it never shows them apart: "Soạn thảo –" and "Văn phòng Bộ". */
    static void describe(User user, Person person) {
        int split = person.name().indexOf('–') + 1;
        user.setFirstName(person.name().substring(0, split));
        user.setLastName(person.name().substring(split).strip());
        user.setEmail(person.email());
    }

    private boolean isMember(String userId, String group) {
        return identityService
                        .createUserQuery()
                        .userId(userId)
                        .memberOfGroup(group)
                        .count()
                > 0;
    }
}
