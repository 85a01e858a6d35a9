package vn.gov.moc.genderequality.notification;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.problem.TypedText;

/**
 * Sends what is due in the outbox. A mail is claimed in one short transaction, sent outside of any, and marked in another: no
 * connection of the pool waits for a mail server. What a crash interrupts is due again when its claim ends, with the same
 * message id.
 */
@Component
public class MailDispatcher {

    private static final Logger log = LoggerFactory.getLogger(MailDispatcher.class);

    private static final int LONGEST_REASON = 1_000;
    private static final String INTERRUPTED = "Phần mềm dừng giữa chừng ở mọi lần gửi.";

    private final MailRepository mails;
    private final DigestCollector digests;
    private final Optional<MailTransport> transport;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile boolean stopping;

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
     * Gathers the digests and tries the mails that are due now, by the product's clock.
     *
     * @return how many mails were tried; 0 when nothing is due or there is no mail server
     */
    public int dispatchDue() {
        gatherDue();
        return sendDue();
    }

    /** Does the same for who must not wait for a mail server: what does not go out in no time is left to the schedule. */
    public void dispatchWithoutWaiting() {
        gatherDue();
        transport.filter(MailTransport::immediate).ifPresent(this::sendDue);
    }

    void gatherDue() {
        digests.gatherDue();
    }

    int sendDue() {
        return transport.map(this::sendDue).orElse(0);
    }

    /** Nothing new is begun while the application closes: it would stay claimed, or go out and be marked no more. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    private int sendDue(MailTransport through) {
        int tried = 0;
        for (Optional<Mail> next = claimNext(); next.isPresent(); next = claimNext()) {
            attempt(next.get(), through);
            tried++;
        }
        return tried;
    }

    private Optional<Mail> claimNext() {
        if (stopping) {
            return Optional.empty();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<Mail> next = mails.lockNextDue(clock.instant());
            next.ifPresent(mail -> mail.claim(clock.instant()));
            return next;
        }));
    }

    private void attempt(Mail mail, MailTransport through) {
        Consumer<Mail> outcome = outcome(mail, through);
        transaction.executeWithoutResult(status -> mails.lock(mail.id()).ifPresent(outcome));
    }

    /**
     * What the attempt has come to; whatever it is, one mail must not keep the others waiting. What the server said names the
     * recipient: it is kept for administrators, and not logged.
     */
    private Consumer<Mail> outcome(Mail mail, MailTransport through) {
        int attempt = mail.attempts();
        try {
            if (mail.exhausted()) {
                log.warn("Mail {} was never sent or refused in {} attempts", mail.id(), attempt - 1);
                return current -> current.rejected(attempt, INTERRUPTED);
            }
            through.send(mail);
            return current -> current.sent(clock.instant());
        } catch (UndeliverableMailException e) {
            log.warn("Mail {} is undeliverable", mail.id());
            return current -> current.rejected(attempt, reason(e));
        } catch (RuntimeException e) {
            log.warn(
                    "Mail {} failed at attempt {}: {}",
                    mail.id(),
                    attempt,
                    e.getClass().getSimpleName());
            return current -> current.failed(attempt, clock.instant(), reason(e));
        }
    }

    /** As the database keeps it: a server may say anything, at any length. */
    private static String reason(RuntimeException e) {
        String reason = TypedText.clean(
                Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }
}
