package vn.gov.moc.genderequality.security;

import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
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

    private final IdentityService identityService;
    private final SystemAccess system;

    Accounts(IdentityService identityService, SystemAccess system) {
        this.identityService = identityService;
        this.system = system;
    }

    /**
     * Makes the account with this password where there is none of this id, and puts it into the groups, which must be
     * there.
     *
     * @param person a name in two parts goes before and after the first dash
     */
    public void ensure(Person person, String password, String... groups) {
        system.call(() -> {
            if (identityService.createUserQuery().userId(person.id()).count() == 0) {
                create(person, password);
            }
            Arrays.stream(groups)
                    .filter(group -> !isMember(person.id(), group))
                    .forEach(group -> identityService.createMembership(person.id(), group));
            return person;
        });
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
