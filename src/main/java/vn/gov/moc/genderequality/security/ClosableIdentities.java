package vn.gov.moc.genderequality.security;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import vn.gov.moc.genderequality.problem.ConflictException;

/** The engine's own accounts, except that a closed one stays closed by every door: pages, imports, Admin and REST. */
class ClosableIdentities extends DbIdentityServiceProvider {

    private final ClosedAccounts closed;

    ClosableIdentities(ClosedAccounts closed) {
        this.closed = closed;
    }

    /** For the engine, which asks for one with each of its commands. */
    static SessionFactory factory(ClosedAccounts closed) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return ClosableIdentities.class;
            }

            @Override
            public Session openSession() {
                return new ClosableIdentities(closed);
            }
        };
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        requireOpen(user.getId());
        return super.saveUser(user);
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        requireOpen(userId);
        return super.deleteUser(userId);
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        requireOpen(userId);
        return super.createMembership(userId, groupId);
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return !closed.contains(userId) && super.checkPassword(userId, password);
    }

    private void requireOpen(String account) {
        if (closed.contains(account)) {
            throw new ConflictException(
                    "Tài khoản %s đã đóng vì người dùng đã nghỉ: không sửa, không cấp lại và không xoá được. Hãy lập tài khoản khác."
                            .formatted(account));
        }
    }
}
