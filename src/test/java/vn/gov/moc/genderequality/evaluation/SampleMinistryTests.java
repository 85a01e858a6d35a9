package vn.gov.moc.genderequality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

@IntegrationTest
class SampleMinistryTests {

    private static final int UNITS = 44;

    @Autowired
    private SampleMinistry ministry;

    @Autowired
    private OrganizationUnitRepository units;

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private IdentityService identityService;

    @Test
    void hasEveryUnitAndItsThreeAccounts() {
        assertThat(units.findByActiveTrueOrderByCode()).hasSize(UNITS);
        assertThat(units.findById("IBST").map(OrganizationUnit::name)).contains("Viện Khoa học công nghệ xây dựng");
        for (OrganizationUnit unit : units.findByActiveTrueOrderByCode()) {
            assertThat(people.membersOf("unit-" + unit.code() + "-drafter")).hasSize(1);
            assertThat(people.membersOf("unit-" + unit.code() + "-committee")).hasSize(1);
            assertThat(people.membersOf("unit-" + unit.code() + "-head")).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tccb, ministry-desk, Chuyên viên – Vụ Tổ chức cán bộ",
        "tccb.vutruong, ministry-director, Vụ trưởng – Vụ Tổ chức cán bộ",
        "ban, ministry-committee, Thường trực – Ban VSTBPN Bộ",
        "lanhdao, ministry-leader, Lãnh đạo Bộ",
        "taichinh, ministry-finance, Chuyên viên – Vụ Kế hoạch - Tài chính",
        "admin, camunda-admin, Quản trị hệ thống",
        "cdxdhcm.ban, unit-CDXDHCM-committee, Ban VSTBPN – Trường Cao đẳng Xây dựng Thành phố Hồ Chí Minh"
    })
    void namesItsAccounts(String account, String group, String name) {
        assertThat(people.find(account)).hasValueSatisfying(person -> {
            assertThat(person.name()).isEqualTo(name);
            assertThat(person.email()).isEqualTo(account + "@bxd.example");
        });
        assertThat(people.groupsOf(account)).containsExactly(group);
    }

    @Test
    void isMadeOnce() {
        long users = identityService.createUserQuery().count();

        ministry.run(new DefaultApplicationArguments());

        assertThat(identityService.createUserQuery().count()).isEqualTo(users);
    }
}
