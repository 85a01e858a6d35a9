package vn.gov.moc.genderequality.administration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitDescription;
import vn.gov.moc.genderequality.organization.UnitKind;
import vn.gov.moc.genderequality.organization.UnitRegister;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.security.Accounts;
import vn.gov.moc.genderequality.security.Browser;

/** Units of a test's own, with an account for each role; afterwards they take part in nothing. */
@Component
@Profile("evaluation")
public class TestUnits {

    private final UnitRegister register;
    private final Accounts accounts;
    private final IdentityService identityService;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    TestUnits(
            UnitRegister register,
            Accounts accounts,
            IdentityService identityService,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.register = register;
        this.accounts = accounts;
        this.identityService = identityService;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A unit {@code Đơn vị thử <code>}. */
    public void create(String... codes) {
        transaction.executeWithoutResult(status -> List.of(codes).forEach(this::create));
    }

    private void create(String code) {
        register.save(
                new UnitDescription(code, "Đơn vị thử " + code, code, UnitKind.SERVICE, "Giám đốc", "Hà Nội"), true);
        for (UnitRole role : UnitRole.values()) {
            String id = code.toLowerCase(Locale.ROOT) + "." + role.accountSuffix();
            accounts.ensure(
                    new Person(id, role.label() + " – " + code, id + "@bxd.example"),
                    Browser.PASSWORD,
                    role.group(code));
        }
    }

    /** Takes them out of what other tests see: they are active no longer and nobody is in them. */
    public void retire(String... codes) {
        for (String code : codes) {
            jdbc.update("update organization_unit set active = false where code = ?", code);
            Set.of(UnitRole.values())
                    .forEach(role -> removeAccount(code.toLowerCase(Locale.ROOT) + "." + role.accountSuffix()));
        }
    }

    public void removeAccount(String id) {
        identityService.deleteUser(id);
    }
}
