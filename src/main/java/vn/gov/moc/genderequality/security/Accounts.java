package vn.gov.moc.genderequality.security;

import java.util.Arrays;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
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

    /** Makes the group where it is missing, and lets its name follow that of its unit. */
    void ensureGroup(String id, String name, GroupKind kind) {
        system.call(() -> {
            Group group = identityService.createGroupQuery().groupId(id).singleResult();
            if (group == null) {
                group = identityService.newGroup(id);
                group.setType(kind.name());
            }
            if (!name.equals(group.getName())) {
                group.setName(name);
                identityService.saveGroup(group);
            }
            return id;
        });
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
