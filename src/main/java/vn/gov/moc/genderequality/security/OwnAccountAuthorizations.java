package vn.gov.moc.genderequality.security;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/** The engine's default authorizations, except that nobody may delete his own account: the audit names it. */
class OwnAccountAuthorizations extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newUser(User user) {
        AuthorizationEntity[] own = super.newUser(user);
        for (AuthorizationEntity authorization : own) {
            authorization.setPermissions(new Permission[] {READ, UPDATE});
        }
        return own;
    }
}
