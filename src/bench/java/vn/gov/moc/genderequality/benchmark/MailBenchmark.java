package vn.gov.moc.genderequality.benchmark;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import com.icegreen.greenmail.store.FolderException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.moc.genderequality.notification.MailDispatcher;

/** How fast the outbox empties into a mail server, and that everything arrives once. */
final class MailBenchmark implements AutoCloseable {

    static final int PORT = 3925;

    private final GreenMail sink = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    private final Meter meter;
    private final JdbcClient sql;

    MailBenchmark(Meter meter, JdbcClient sql) {
        this.meter = meter;
        this.sql = sql;
        sink.start();
    }

    static String[] settings() {
        return new String[] {"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + PORT};
    }

    /** Leaves this many of the waiting mails and sends them. */
    Sample send(Product product, int mails) {
        purge();
        sql.sql("update mail set state = 'SENT', sent_at = now() where state = 'PENDING'").update();
        sql.sql("""
                update mail set state = 'PENDING', sent_at = null, attempts = 0, next_attempt_at = now()
                where id in (select id from mail order by id limit :mails)""").param("mails", mails).update();
        Sample sample = meter.measure(mails, product.bean(MailDispatcher.class)::dispatchDue);
        requireEachOnce(mails);
        return sample;
    }

    private void purge() {
        try {
            sink.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when a mail is missing at the server or came twice */
    private void requireEachOnce(int mails) {
        long different = Arrays.stream(sink.getReceivedMessages()).map(MailBenchmark::id).distinct().count();
        if (different != mails || sink.getReceivedMessages().length != mails) {
            throw new IllegalStateException("%d mails, %d of them different, of %d"
                    .formatted(sink.getReceivedMessages().length, different, mails));
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sink.stop();
    }
}
