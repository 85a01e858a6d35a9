package vn.gov.moc.genderequality.security;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Checks what an account may do by its own groups. The engine would first read the groups of all authorizations there are, at
 * every check, to leave out those of the account's groups that have none: tens of thousands of names where thousands of units
 * have open tasks, to shorten a list of three.
 */
public class OwnGroupsAuthorizations extends AuthorizationManager {

    static SessionFactory factory() {
        return new GenericManagerFactory(OwnGroupsAuthorizations.class) {
            @Override
            public Class<?> getSessionType() {
                return AuthorizationManager.class;
            }
        };
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groupIds) {
        return groupIds == null ? List.of() : groupIds.stream().distinct().toList();
    }
}
