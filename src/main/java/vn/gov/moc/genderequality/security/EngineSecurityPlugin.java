package vn.gov.moc.genderequality.security;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Sets what the engine lets one extend about accounts: how passwords are kept and what an account may do to itself. */
@Component
class EngineSecurityPlugin extends AbstractProcessEnginePlugin {

    private final PasswordHashing passwordHashing;

    EngineSecurityPlugin(PasswordHashing passwordHashing) {
        this.passwordHashing = passwordHashing;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(passwordHashing);
        engine.setResourceAuthorizationProvider(new OwnAccountAuthorizations());
    }
}
