package vn.gov.moc.genderequality.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.Person;

/** Makes the first administrator of a production system, so that nobody else can make himself one. */
@Component
@Profile("!evaluation")
class Administrator implements SmartInitializingSingleton {

    private final SecurityProperties.Admin settings;
    private final Accounts accounts;

    Administrator(SecurityProperties properties, Accounts accounts) {
        this.settings = properties.admin();
        this.accounts = accounts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        MinistryGroup admins = MinistryGroup.ADMIN;
        accounts.ensureGroup(admins.id(), admins.label(), Accounts.GroupKind.SYSTEM);
        accounts.ensure(new Person(settings.id(), admins.label(), ""), settings.password(), admins.id());
    }
}
