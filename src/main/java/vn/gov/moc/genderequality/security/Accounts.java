package vn.gov.moc.genderequality.security;

import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.SystemAccess;
import vn.gov.moc.genderequality.organization.Person;

/** Makes accounts and groups where they are missing; what is there already is left as it is. */
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

    void ensureGroup(String id, String name, GroupKind kind) {
        system.call(() -> {
            if (identityService.createGroupQuery().groupId(id).count() == 0) {
                Group group = identityService.newGroup(id);
                group.setName(name);
                group.setType(kind.name());
                identityService.saveGroup(group);
            }
            return id;
        });
    }

    /** The engine wants two names, for it never shows them apart: "Soạn thảo –" and "Văn phòng Bộ". */
    private void create(Person person, String password) {
        int split = person.name().indexOf('–') + 1;
        User user = identityService.newUser(person.id());
        user.setFirstName(person.name().substring(0, split));
        user.setLastName(person.name().substring(split).strip());
        user.setEmail(person.email());
        user.setPassword(password);
        identityService.saveUser(user);
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
