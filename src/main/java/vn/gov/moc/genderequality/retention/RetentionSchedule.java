package vn.gov.moc.genderequality.retention;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.OperationHold;

/** Runs at night, in production only: the evaluation's clock goes over years within a minute. */
@Component
@Profile("!evaluation")
class RetentionSchedule {

    private final RetentionService retention;
    private final OperationHold hold;

    RetentionSchedule(RetentionService retention, OperationHold hold) {
        this.retention = retention;
        this.hold = hold;
    }

    @Scheduled(cron = "${app.retention.cron}", zone = "Asia/Ho_Chi_Minh")
    void removeDue() {
        if (hold.current().isEmpty()) {
            retention.removeDue();
        }
    }
}
