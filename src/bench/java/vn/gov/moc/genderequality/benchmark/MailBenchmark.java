package vn.gov.moc.genderequality.benchmark;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fast the outbox empties into a mail server, and that everything arrives once. */
final class MailBenchmark implements AutoCloseable {

    static final int PORT = 3925;

    private final GreenMail sink = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    private final Meter meter;
    private final JdbcClient sql;
    private final Product product;

    MailBenchmark(Meter meter, Server server) {
        this.meter = meter;
        this.sql = server.sql("product");
        sink.start();
        sql.sql("update mail set state = 'SENT', sent_at = now() where state = 'PENDING'").update();
        this.product = new Product(
                server, "product", "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + PORT, "--app.mail.dispatch=true");
    }

    /** Has so many mails of the outbox sent; the time runs from the first on, since the outbox is looked at every few seconds. */
    Sample send(int mails) {
        sink.reset();
        sql.sql("""
                update mail set state = 'PENDING', sent_at = null, attempts = 0, next_attempt_at = now()
                where id in (select id from mail order by id limit :mails)""").param("mails", mails).update();
        while (waiting() == mails) {
            LockSupport.parkNanos(1_000_000);
        }
        Sample sample = meter.measure((int) waiting(), () -> {
            while (waiting() > 0) {
                LockSupport.parkNanos(20_000_000);
            }
        });
        requireEachOnce(mails);
        return sample;
    }

    private long waiting() {
        return sql.sql("select count(*) from mail where state = 'PENDING'").query(Long.class).single();
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
        product.close();
        sink.stop();
    }
}
