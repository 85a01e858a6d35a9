package vn.gov.moc.genderequality.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Lets the application itself use the engine in the midst of a person's request, past his authorizations. */
@Component
public class SystemAccess {

    private final IdentityService identityService;

    SystemAccess(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** What {@code work} returns when the engine takes it for the application's own; the person is back afterwards. */
    public <T> T call(Supplier<T> work) {
        var person = identityService.getCurrentAuthentication();
        if (person == null) {
            return work.get();
        }
        identityService.clearAuthentication();
        try {
            return work.get();
        } finally {
            identityService.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
        }
    }

    /** Runs {@code work} as the application's own; see {@link #call(Supplier)}. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
