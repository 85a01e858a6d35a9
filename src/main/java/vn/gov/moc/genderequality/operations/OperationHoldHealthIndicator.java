package vn.gov.moc.genderequality.operations;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.OperationHold;

/** Says in the health's details that jobs and mail stand still; the system is up all the same, people can work. */
@Component
class OperationHoldHealthIndicator extends AbstractHealthIndicator {

    private final OperationHold hold;

    OperationHoldHealthIndicator(OperationHold hold) {
        super("The hold cannot be read");
        this.hold = hold;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        hold.current()
                .ifPresentOrElse(
                        held -> builder.withDetail("held", true)
                                .withDetail(
                                        "backupTakenAt", held.backupTakenAt().toOffsetDateTime()),
                        () -> builder.withDetail("held", false));
    }
}
