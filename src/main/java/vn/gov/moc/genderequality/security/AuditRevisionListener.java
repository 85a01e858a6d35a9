package vn.gov.moc.genderequality.security;

import java.time.Clock;
import org.hibernate.envers.RevisionListener;
import org.springframework.stereotype.Component;

/** Writes who and when into every audit revision, by the product's clock. */
@Component
class AuditRevisionListener implements RevisionListener {

    private final Clock clock;

    AuditRevisionListener(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void newRevision(Object revision) {
        ((AuditRevision) revision).stamp(clock.instant(), CurrentUser.id());
    }
}
