package vn.gov.moc.genderequality.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due in the outbox. Each mail is locked, sent and marked in a transaction of its own: another node or
 * thread passes over it meanwhile, and what a crash interrupts is pending again at once.
 */
@Component
public class MailDispatcher {

    private static final Logger log = LoggerFactory.getLogger(MailDispatcher.class);

    private final MailRepository mails;
    private final DigestCollector digests;
    private final Optional<MailTransport> transport;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MailDispatcher(
            MailRepository mails,
            DigestCollector digests,
            Optional<MailTransport> transport,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.mails = mails;
        this.digests = digests;
        this.transport = transport;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactionManager);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        if (transport.isEmpty()) {
            log.warn("Chưa cấu hình máy chủ thư (spring.mail.host): thư được giữ ở trạng thái chờ gửi,"
                    + " thông báo trong phần mềm vẫn hoạt động.");
        }
    }

    /**
     * Gathers the digests and tries the mails that are due now, by the product's clock, each once.
     *
     * @return how many mails were tried; 0 when nothing is due or there is no mail server
     */
    public int dispatchDue() {
        digests.gatherDue();
        return transport.map(this::sendDue).orElse(0);
    }

    private int sendDue(MailTransport through) {
        Instant now = clock.instant();
        int tried = 0;
        while (sendNext(through, now)) {
            tried++;
        }
        return tried;
    }

    private boolean sendNext(MailTransport through, Instant dueAt) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<Mail> next = mails.lockNextDue(dueAt);
            next.ifPresent(mail -> attempt(mail, through));
            return next.isPresent();
        }));
    }

    private void attempt(Mail mail, MailTransport through) {
        try {
            through.send(mail);
            mail.sent(clock.instant());
        } catch (UndeliverableMailException e) {
            mail.rejected(reason(e));
            log.warn("Mail {} is undeliverable: {}", mail.id(), mail.lastError());
        } catch (RuntimeException e) {
            // Whatever it is, one mail must not keep the others waiting.
            mail.failed(clock.instant(), reason(e));
            log.warn("Mail {} failed at attempt {}: {}", mail.id(), mail.attempts(), mail.lastError());
        }
    }

    private static String reason(RuntimeException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
}
