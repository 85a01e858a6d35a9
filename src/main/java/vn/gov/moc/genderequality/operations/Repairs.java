package vn.gov.moc.genderequality.operations;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.engine.Incidents;
import vn.gov.moc.genderequality.engine.JobQueue;
import vn.gov.moc.genderequality.engine.LateJob;
import vn.gov.moc.genderequality.engine.OpenIncident;
import vn.gov.moc.genderequality.notification.MailQueue;
import vn.gov.moc.genderequality.problem.ConflictException;

/**
 * Gets going again what has stopped. One repair at a time, so that whoever presses twice or together with a colleague finds
 * it done; what was done is written down in the same transaction.
 */
@Component
class Repairs {

    private static final Logger log = LoggerFactory.getLogger(Repairs.class);

    private final Incidents incidents;
    private final JobQueue jobs;
    private final MailQueue mails;
    private final OperationLog operations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Repairs(
            Incidents incidents,
            JobQueue jobs,
            MailQueue mails,
            OperationLog operations,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.incidents = incidents;
        this.jobs = jobs;
        this.mails = mails;
        this.operations = operations;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @throws ConflictException when the step does not wait any more */
    void retryStep(String incident, String actor) {
        alone(() -> {
            OpenIncident step = incidents
                    .find(incident)
                    .orElseThrow(() -> new ConflictException(
                            "Bước này không còn dừng: có thể đã được cho chạy lại. Không có gì thay đổi thêm."));
            incidents.retry(incident);
            operations.add(
                    actor, OperationKind.RETRY_STEP, subject(step.process(), step.businessKey(), step.activity()), 1);
        });
    }

    /** @throws ConflictException when no step of this kind waits any more */
    void retrySteps(String process, String activity, String actor) {
        alone(() -> {
            int retried = incidents.retryAll(process, activity);
            if (retried == 0) {
                throw new ConflictException("Không còn bước nào loại này bị dừng. Không có gì thay đổi thêm.");
            }
            operations.add(actor, OperationKind.RETRY_STEPS, subject(process, "", activity), retried);
        });
    }

    /** @throws ConflictException when the job is not late any more, or fails again */
    void runJob(String id, String actor) {
        alone(() -> {
            LateJob job = jobs.findLate(id)
                    .orElseThrow(
                            () -> new ConflictException(
                                    "Việc tự động này không còn bị trễ: có thể đã chạy hoặc đang chạy. Không có gì thay đổi thêm."));
            jobs.claim(id);
            operations.add(actor, OperationKind.RUN_JOB, subject(job.process(), job.businessKey(), job.activity()), 1);
        });
        try {
            jobs.run(id);
        } catch (RuntimeException e) {
            // The engine keeps the job for another try, or as an incident; a node that took it up meanwhile has it
            // done.
            log.warn("Job {} failed when it was run by hand", id, e);
            throw new ConflictException(
                    "Việc tự động vẫn bị lỗi hoặc vừa được máy khác nhận; hệ thống sẽ thử lại. Nếu hết số lần thử, việc hiện ở mục “Bước bị dừng vì lỗi”.");
        }
    }

    /** @throws ConflictException when it was sent, or is to be sent again already */
    void resendMail(UUID id, String actor) {
        alone(() -> {
            mails.retry(id);
            operations.add(actor, OperationKind.RESEND_MAIL, id.toString(), 1);
        });
    }

    /** @throws ConflictException when there is none */
    void resendMails(String actor) {
        alone(() -> {
            int resent = mails.retryAll();
            if (resent == 0) {
                throw new ConflictException("Không còn thư nào không gửi được. Không có gì thay đổi thêm.");
            }
            operations.add(actor, OperationKind.RESEND_MAILS, "", resent);
        });
    }

    private void alone(Runnable repair) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('repairs', 0))")
                    .query(Integer.class)
                    .single();
            repair.run();
        });
    }

    private static String subject(String process, String businessKey, String activity) {
        return "%s %s, %s".formatted(process, businessKey, activity).replace(" ,", ",");
    }
}
