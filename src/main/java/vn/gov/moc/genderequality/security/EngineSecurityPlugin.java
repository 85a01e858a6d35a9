package vn.gov.moc.genderequality.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/**
 * Sets what the engine lets one extend about accounts: how passwords are kept, what an account may do to itself and how it is
 * found out what it may do.
 */
@Component
class EngineSecurityPlugin extends AbstractProcessEnginePlugin {

    private final PasswordHashing passwordHashing;
    private final PasswordRules passwordRules;
    private final ClosedAccounts closed;

    EngineSecurityPlugin(PasswordHashing passwordHashing, PasswordRules passwordRules, ClosedAccounts closed) {
        this.passwordHashing = passwordHashing;
        this.passwordRules = passwordRules;
        this.closed = closed;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(passwordHashing);
        engine.setIdentityProviderSessionFactory(ClosableIdentities.factory(closed));
        engine.setPasswordPolicy(passwordRules);
        engine.setEnablePasswordPolicy(true);
        engine.setResourceAuthorizationProvider(new OwnAccountAuthorizations());
        List<SessionFactory> replaced =
                new ArrayList<>(Objects.requireNonNullElse(engine.getCustomSessionFactories(), List.of()));
        replaced.add(OwnGroupsAuthorizations.factory());
        engine.setCustomSessionFactories(replaced);
    }
}
