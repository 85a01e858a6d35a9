package vn.gov.moc.genderequality.operations;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Incidents;
import vn.gov.moc.genderequality.engine.JobQueue;
import vn.gov.moc.genderequality.engine.LateJob;
import vn.gov.moc.genderequality.engine.OpenIncident;
import vn.gov.moc.genderequality.engine.StepKind;
import vn.gov.moc.genderequality.notification.FailedMail;
import vn.gov.moc.genderequality.notification.MailQueue;

/** Puts together what an administrator looks after. */
@Component
class OperationsPages {

    private static final int ROWS = 50;

    private final SystemChecks checks;
    private final Incidents incidents;
    private final JobQueue jobs;
    private final MailQueue mails;
    private final OperationLog log;
    private final String version;

    OperationsPages(
            SystemChecks checks,
            Incidents incidents,
            JobQueue jobs,
            MailQueue mails,
            OperationLog log,
            ObjectProvider<BuildProperties> build) {
        this.checks = checks;
        this.incidents = incidents;
        this.jobs = jobs;
        this.mails = mails;
        this.log = log;
        this.version = SystemChecks.version(build);
    }

    /**
     * How the system is.
     *
     * @param version of the running application
     * @param steps the newest failed steps, of {@code stepCount}
     * @param kinds all failed steps by where they failed
     * @param jobs those that have waited longest, of {@code jobCount}
     * @param mails a page of those that were given up
     */
    record View(
            String version,
            List<SystemChecks.Check> checks,
            List<OpenIncident> steps,
            long stepCount,
            List<StepKind> kinds,
            List<LateJob> jobs,
            long jobCount,
            Page<FailedMail> mails,
            List<OperationLog.Entry> log) {}

    View page(int mailPage) {
        return new View(
                version,
                checks.all(),
                incidents.latest(ROWS),
                incidents.count(),
                incidents.kinds(),
                jobs.late(ROWS),
                jobs.countLate(),
                mails.failures(mailPage),
                log.latest(ROWS));
    }
}
