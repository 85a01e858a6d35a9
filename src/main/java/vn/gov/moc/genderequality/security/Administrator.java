package vn.gov.moc.genderequality.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.StartTurn;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.Person;

/** Makes the first administrator of a production system, so that nobody else can make himself one. */
@Component
@Profile("!evaluation")
class Administrator implements SmartInitializingSingleton {

    private final SecurityProperties.Admin settings;
    private final Accounts accounts;
    private final ClosedAccounts closed;
    private final StartTurn turn;

    Administrator(SecurityProperties properties, Accounts accounts, ClosedAccounts closed, StartTurn turn) {
        this.settings = properties.admin();
        this.accounts = accounts;
        this.closed = closed;
        this.turn = turn;
    }

    @Override
    public void afterSingletonsInstantiated() {
        turn.take(this::ensure);
    }

    /** He may have left since; then another one is there, for the last is never let go. */
    private void ensure() {
        MinistryGroup admins = MinistryGroup.ADMIN;
        accounts.ensureGroup(admins.id(), admins.label(), Accounts.GroupKind.SYSTEM);
        if (closed.contains(settings.id())) {
            return;
        }
        accounts.ensureInitial(new Person(settings.id(), admins.label(), ""), settings.password(), admins.id());
    }
}
