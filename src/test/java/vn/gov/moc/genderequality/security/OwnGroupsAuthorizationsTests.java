package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;

/** What an account may do is found out without reading what all others may. */
@IntegrationTest
class OwnGroupsAuthorizationsTests {

    private static final List<String> GROUPS = List.of("ministry-desk", "a-group-that-may-nothing");

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private AuthorizationService authorizations;

    @Test
    void noGroupIsLookedUpAmongThoseOfAllAuthorizations() {
        List<String> asked = engine.getCommandExecutorTxRequired()
                .execute(context -> context.getAuthorizationManager().filterAuthenticatedGroupIds(GROUPS));

        assertThat(asked).isEqualTo(GROUPS);
    }

    @Test
    void aGroupsAuthorizationStillCounts() {
        assertThat(authorizations.isUserAuthorized(
                        "nobody", GROUPS, Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isTrue();
        assertThat(authorizations.isUserAuthorized(
                        "nobody", GROUPS.subList(1, 2), Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isFalse();
    }
}
