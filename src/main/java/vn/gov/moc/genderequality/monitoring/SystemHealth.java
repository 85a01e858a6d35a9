package vn.gov.moc.genderequality.monitoring;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Incidents;
import vn.gov.moc.genderequality.engine.OpenIncident;
import vn.gov.moc.genderequality.notification.MailQueue;

/** What an administrator has to look after; it says nothing of what stands in reports. */
@Component
class SystemHealth {

    private static final int ROWS = 5;

    private final Incidents incidents;
    private final MailQueue mails;

    SystemHealth(Incidents incidents, MailQueue mails) {
        this.incidents = incidents;
        this.mails = mails;
    }

    State state() {
        return new State(incidents.count(), incidents.latest(ROWS), mails.failed(), mails.waiting());
    }

    /**
     * How the system is.
     *
     * @param incidents how many steps of processes failed and wait for the administrator
     * @param latest the newest of them
     * @param failedMails how many mails were given up
     * @param waitingMails how many mails are not sent yet
     */
    record State(long incidents, List<OpenIncident> latest, long failedMails, long waitingMails) {

        public boolean healthy() {
            return incidents == 0 && failedMails == 0;
        }
    }
}
