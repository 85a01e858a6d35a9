package vn.gov.moc.genderequality.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.security.access.AccessDeniedException;

/** The person behind a step of a process: whoever completed the task before it. */
public final class Actor {

    private Actor() {}

    /**
     * The account that is acting.
     *
     * @throws AccessDeniedException when nobody is: timers and jobs never decide
     */
    public static String of(DelegateExecution execution) {
        Authentication authentication =
                execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new AccessDeniedException("Việc này phải do người có tài khoản thực hiện.");
        }
        return authentication.getUserId();
    }
}
