package vn.gov.moc.genderequality.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends plain text mail through the server of {@code spring.mail.*}. */
@Component
@ConditionalOnExpression("!'${spring.mail.host:}'.isBlank()")
class SmtpMailTransport implements MailTransport {

    private final JavaMailSender sender;
    private final MailSettings settings;

    SmtpMailTransport(JavaMailSender sender, MailSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public void send(Mail mail) {
        MimeMessage message = prepare(mail);
        try {
            sender.send(message);
        } catch (MailSendException e) {
            if (e.getFailedMessages().isEmpty()) {
                // The server took it; only the farewell went wrong.
                return;
            }
            throw refusalOfRecipient(e)
                    .<RuntimeException>map(UndeliverableMailException::new)
                    .orElse(e);
        }
    }

    private MimeMessage prepare(Mail mail) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            InternetAddress from = settings.sender();
            from.setPersonal(from.getPersonal(), StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(new InternetAddress(mail.address(), true));
            helper.setSubject(mail.subject());
            helper.setText(mail.body());
            helper.setSentDate(Date.from(mail.createdAt()));
            message.setHeader("Message-ID", mail.messageId());
            // Out-of-office assistants do not answer it (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (AddressException e) {
            throw new UndeliverableMailException(e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
        return message;
    }

    /** Only what the server says of the recipient is final; a refused sender or login is ours to mend. */
    private static Optional<SMTPAddressFailedException> refusalOfRecipient(MailSendException e) {
        return Arrays.stream(e.getMessageExceptions())
                .flatMap(SmtpMailTransport::chain)
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .filter(refusal -> refusal.getReturnCode() / 100 == 5)
                .findFirst();
    }

    private static Stream<Exception> chain(Exception first) {
        return Stream.iterate(
                first,
                exception -> exception != null,
                exception -> exception instanceof MessagingException messaging ? messaging.getNextException() : null);
    }
}
