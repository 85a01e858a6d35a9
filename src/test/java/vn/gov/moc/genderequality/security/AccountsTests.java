package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitKind;

/** Accounts, groups and authorizations as they stand after a start. */
@IntegrationTest
class AccountsTests {

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private AuthorizationService authorizationService;

    @Autowired
    private FilterService filterService;

    @Autowired
    private AuthorizationSetup setup;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountStates states;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void forgetThePerson() {
        identityService.clearAuthentication();
    }

    @Test
    void peopleAreFoundWhoeverAsks() {
        identityService.setAuthentication("pc.soanthao", List.of("unit-PC-drafter"));

        assertThat(people.find("vpb.soanthao"))
                .contains(new Person("vpb.soanthao", "Soạn thảo – Văn phòng Bộ", "vpb.soanthao@bxd.example"));
        assertThat(people.find("nobody")).isEmpty();
        assertThat(people.membersOf("ministry-desk")).extracting(Person::id).containsExactly("tccb");
        assertThat(people.membersOf("no-group")).isEmpty();
        assertThat(people.groupsOf("vpb.thutruong")).isEqualTo(Set.of("unit-VPB-head"));
        assertThat(identityService.getCurrentAuthentication().getUserId()).isEqualTo("pc.soanthao");
    }

    @Test
    void passwordsAreKeptHashed() {
        assertThat(jdbc.queryForList("select pwd_ from act_id_user", String.class))
                .hasSizeGreaterThan(100)
                .allSatisfy(hash ->
                        assertThat(hash).startsWith("{pbkdf2-sha256}1000$").doesNotContain(Browser.PASSWORD));
    }

    @Test
    void nobodyTakesAsLongAsAWrongPassword() {
        List<String> checked = new ArrayList<>();
        var provider = new AccountAuthenticationProvider(
                accounts,
                people,
                new PasswordHashing(PasswordHashingTests.settings(1)) {
                    @Override
                    public boolean check(String password, String encrypted) {
                        checked.add(encrypted);
                        return super.check(password, encrypted);
                    }
                },
                new LoginThrottle(),
                states,
                PasswordHashingTests.settings(1));

        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() ->
                        provider.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("nobody", "guess")));
        assertThat(checked).hasSize(1);
    }

    @Test
    void failuresNeverLockAnAccount() {
        for (int i = 0; i < 12; i++) {
            assertThat(identityService.checkPassword("tcxd.ban", "wrong")).isFalse();
        }

        assertThat(identityService.checkPassword("tcxd.ban", Browser.PASSWORD)).isTrue();
    }

    @Test
    void anotherStartChangesNothing() {
        long authorizations = authorizationService.createAuthorizationQuery().count();
        long groups = identityService.createGroupQuery().count();
        long filters = filterService.createFilterQuery().count();

        setup.afterSingletonsInstantiated();

        assertThat(authorizationService.createAuthorizationQuery().count()).isEqualTo(authorizations);
        assertThat(identityService.createGroupQuery().count()).isEqualTo(groups);
        assertThat(filterService.createFilterQuery().count()).isEqualTo(filters);
        assertThat(filters).isEqualTo(5 + 3 + UnitKind.values().length);
    }

    @Test
    void onlyTheDeskStartsTheAnnualCycle() {
        assertThat(may("tccb", Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "AnnualCycleProcess"))
                .isTrue();
        assertThat(may("tccb", Permissions.CREATE, Resources.PROCESS_INSTANCE, "*"))
                .isTrue();
        assertThat(may("tccb", Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "UnitReportProcess"))
                .isFalse();
        assertThat(may("lanhdao", Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "AnnualCycleProcess"))
                .isFalse();
        assertThat(may("admin", Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "AnnualCycleProcess"))
                .isTrue();
    }

    private boolean may(String account, Permission permission, Resource resource, String id) {
        return authorizationService.isUserAuthorized(
                account, List.copyOf(people.groupsOf(account)), permission, resource, id);
    }
}
