package vn.gov.moc.genderequality.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.engine.StartTurn;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.UnitGroups;

/**
 * Sets at every start who may do what in the engine. Tasks need nothing here: the engine lets the candidates of each
 * task see it and work on it, and nobody else.
 */
@Component
class AuthorizationSetup implements SmartInitializingSingleton {

    private static final String ANNUAL_CYCLE = "AnnualCycleProcess";
    private static final List<MinistryGroup> READERS =
            List.of(MinistryGroup.DESK, MinistryGroup.DIRECTOR, MinistryGroup.COMMITTEE, MinistryGroup.LEADER);
    private static final List<MinistryGroup> COCKPIT_USERS =
            List.of(MinistryGroup.DESK, MinistryGroup.DIRECTOR, MinistryGroup.LEADER);

    private final AuthorizationService authorizationService;
    private final Accounts accounts;
    private final UnitGroups unitGroups;
    private final OrganizationUnitRepository units;
    private final TaskFilters filters;
    private final TransactionTemplate transaction;
    private final StartTurn turn;

    AuthorizationSetup(
            AuthorizationService authorizationService,
            Accounts accounts,
            UnitGroups unitGroups,
            OrganizationUnitRepository units,
            TaskFilters filters,
            TransactionTemplate transaction,
            StartTurn turn) {
        this.authorizationService = authorizationService;
        this.accounts = accounts;
        this.unitGroups = unitGroups;
        this.units = units;
        this.filters = filters;
        this.transaction = transaction;
        this.turn = turn;
    }

    @Override
    public void afterSingletonsInstantiated() {
        turn.take(() -> transaction.executeWithoutResult(status -> setUp()));
    }

    private void setUp() {
        ensureGroups();
        grantEverybody();
        READERS.forEach(this::grantReader);
        COCKPIT_USERS.forEach(group -> grant(group, APPLICATION, "cockpit", ACCESS));
        grantDesk();
        Arrays.stream(Resources.values()).forEach(resource -> grant(MinistryGroup.ADMIN, resource, ANY, ALL));
    }

    private void ensureGroups() {
        for (MinistryGroup group : MinistryGroup.values()) {
            accounts.ensureGroup(
                    group.id(),
                    group.label(),
                    group == MinistryGroup.ADMIN ? Accounts.GroupKind.SYSTEM : Accounts.GroupKind.WORKFLOW);
        }
        unitGroups.ensure(units.findAll());
    }

    /** Tasklist with its filters, and the definitions so that it can show their names; no instance of any. */
    private void grantEverybody() {
        grantAll(APPLICATION, "tasklist", ACCESS);
        grantAll(PROCESS_DEFINITION, ANY, READ);
        filters.ensureEverybodys().forEach(filter -> grantAll(FILTER, filter, READ));
    }

    private void grantReader(MinistryGroup group) {
        grant(group, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_TASK, READ_HISTORY);
        grant(group, DECISION_DEFINITION, ANY, READ, READ_HISTORY);
    }

    private void grantDesk() {
        grant(MinistryGroup.DESK, PROCESS_DEFINITION, ANNUAL_CYCLE, CREATE_INSTANCE);
        grant(MinistryGroup.DESK, PROCESS_INSTANCE, ANY, CREATE);
        filters.ensureDesks().forEach(filter -> grant(MinistryGroup.DESK, FILTER, filter, READ));
    }

    private void grant(MinistryGroup group, Resource resource, String id, Permission... permissions) {
        AuthorizationQuery existing = query(AUTH_TYPE_GRANT, resource, id).groupIdIn(group.id());
        Authorization authorization = Optional.ofNullable(existing.singleResult())
                .orElseGet(() -> authorizationService.createNewAuthorization(AUTH_TYPE_GRANT));
        authorization.setGroupId(group.id());
        save(authorization, resource, id, permissions);
    }

    private void grantAll(Resource resource, String id, Permission... permissions) {
        Authorization authorization = Optional.ofNullable(
                        query(AUTH_TYPE_GLOBAL, resource, id).singleResult())
                .orElseGet(() -> authorizationService.createNewAuthorization(AUTH_TYPE_GLOBAL));
        save(authorization, resource, id, permissions);
    }

    private AuthorizationQuery query(int type, Resource resource, String id) {
        return authorizationService
                .createAuthorizationQuery()
                .authorizationType(type)
                .resourceType(resource)
                .resourceId(id);
    }

    private void save(Authorization authorization, Resource resource, String id, Permission... permissions) {
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        authorizationService.saveAuthorization(authorization);
    }
}
