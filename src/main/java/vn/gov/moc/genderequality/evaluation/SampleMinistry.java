package vn.gov.moc.genderequality.evaluation;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitGroups;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.security.Accounts;

/**
 * Fills an empty database with the units of {@code sample/units.csv} and one account for each role, before any
 * other runner.
 */
@Component
@Profile(EvaluationEnvironment.PROFILE)
@Order(Ordered.HIGHEST_PRECEDENCE)
class SampleMinistry implements ApplicationRunner {

    private final EvaluationProperties properties;
    private final OrganizationUnitRepository units;
    private final UnitGroups unitGroups;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    SampleMinistry(
            EvaluationProperties properties,
            OrganizationUnitRepository units,
            UnitGroups unitGroups,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.properties = properties;
        this.units = units;
        this.unitGroups = unitGroups;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (properties.sampleMinistry() && units.count() == 0) {
            transaction.executeWithoutResult(status -> create());
        }
    }

    private void create() {
        ministryAccount("admin", "Quản trị hệ thống", MinistryGroup.ADMIN);
        ministryAccount("tccb", "Chuyên viên – Vụ Tổ chức cán bộ", MinistryGroup.DESK);
        ministryAccount("tccb.vutruong", "Vụ trưởng – Vụ Tổ chức cán bộ", MinistryGroup.DIRECTOR);
        ministryAccount("ban", "Thường trực – Ban VSTBPN Bộ", MinistryGroup.COMMITTEE);
        ministryAccount("lanhdao", "Lãnh đạo Bộ", MinistryGroup.LEADER);
        ministryAccount("taichinh", "Chuyên viên – Vụ Kế hoạch - Tài chính", MinistryGroup.FINANCE);
        List<OrganizationUnit> read = readUnits();
        unitGroups.ensure(read);
        for (OrganizationUnit unit : read) {
            units.save(unit);
            unitAccount(unit, UnitRole.DRAFTER, "Soạn thảo");
            unitAccount(unit, UnitRole.COMMITTEE, "Ban VSTBPN");
            unitAccount(unit, UnitRole.HEAD, "Thủ trưởng");
        }
    }

    private static List<OrganizationUnit> readUnits() {
        return UnitsCsv.read(new ClassPathResource("sample/units.csv"));
    }

    private void ministryAccount(String id, String name, MinistryGroup group) {
        account(id, name, group.id());
    }

    private void unitAccount(OrganizationUnit unit, UnitRole role, String title) {
        String id = unit.code().toLowerCase(Locale.ROOT) + "." + role.accountSuffix();
        account(id, title + " – " + unit.name(), role.group(unit.code()));
    }

    private void account(String id, String name, String group) {
        accounts.ensure(new Person(id, name, id + "@bxd.example"), properties.password(), group);
    }
}
