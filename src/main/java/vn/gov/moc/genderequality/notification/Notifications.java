package vn.gov.moc.genderequality.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.Person;

/**
 * Tells people what happened. Notices and their mails are written in the caller's transaction, so that they exist exactly
 * when the event they tell of does; the mails are sent afterwards by the {@link MailDispatcher}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications {

    /** A notice its recipient has already stays as it is, and gets no second mail. */
    private static final String TELL = """
            with asked as (
                select * from unnest(:keys, :recipients, :addresses, :subjects, :bodies, :links, :digests,
                    cast(:digestTimes as timestamptz[]), cast(:mails as uuid[]), :mailSubjects, :mailBodies, :messageIds)
                as asked (key, recipient, address, subject, body, link, digest, digest_at, mail, mail_subject, mail_body, message_id)
            ), told as (
                insert into notification (key, recipient, address, subject, body, link, digest, digest_at, mail_id, created_at)
                select key, recipient, address, subject, body, link, digest, digest_at, mail, :now from asked
                on conflict (key, recipient) do nothing
                returning mail_id
            )
            insert into mail (id, recipient, address, subject, body, message_id, state, attempts, next_attempt_at, created_at)
            select mail, recipient, address, mail_subject, mail_body, message_id, 'PENDING', 0, :now, :now
            from asked join told on told.mail_id = asked.mail
            """;

    private final JdbcClient jdbc;
    private final MailComposer composer;
    private final MailSettings settings;
    private final Clock clock;

    Notifications(JdbcClient jdbc, MailComposer composer, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.composer = composer;
        this.settings = settings;
        this.clock = clock;
    }

    /** What one person is told. */
    public record Message(Person recipient, Notice notice) {}

    /** Tells one person; see {@link #send(Collection)}. */
    public void send(Person recipient, Notice notice) {
        send(List.of(new Message(recipient, notice)));
    }

    /** Tells each of them; see {@link #send(Collection)}. */
    public void send(Collection<Person> recipients, Notice notice) {
        send(recipients.stream()
                .map(recipient -> new Message(recipient, notice))
                .toList());
    }

    /**
     * Tells people in one statement, however many they are. The same key for the same person a second time does nothing, so
     * that a repeated job tells nobody twice. A person without an address gets the notice in the product only.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException when the caller has no transaction
     */
    public void send(Collection<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        // Always in the same order: two transactions telling the same people wait for each other instead of
        // deadlocking.
        List<Letter> letters = messages.stream()
                .map(message -> letter(message.recipient(), message.notice(), now))
                .sorted(Comparator.comparing(Letter::recipient).thenComparing(Letter::key))
                .toList();
        jdbc.sql(TELL)
                .param("keys", column(letters, Letter::key))
                .param("recipients", column(letters, Letter::recipient))
                .param("addresses", column(letters, Letter::address))
                .param("subjects", column(letters, letter -> letter.notice().subject()))
                .param("bodies", column(letters, letter -> letter.notice().body()))
                .param("links", column(letters, letter -> letter.notice().link()))
                .param("digests", column(letters, letter -> letter.notice().digest()))
                .param("digestTimes", column(letters, letter -> Objects.toString(letter.digestAt(), null)))
                .param(
                        "mails",
                        column(
                                letters,
                                letter -> ofMail(letter, mail -> mail.id().toString())))
                .param("mailSubjects", column(letters, letter -> ofMail(letter, Mail::subject)))
                .param("mailBodies", column(letters, letter -> ofMail(letter, Mail::body)))
                .param("messageIds", column(letters, letter -> ofMail(letter, Mail::messageId)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A notice for one person, with its mail unless it has none or goes into a digest. */
    private record Letter(
            String recipient,
            @Nullable String address,
            Notice notice,
            @Nullable Instant digestAt,
            @Nullable Mail mail) {

        String key() {
            return notice.key();
        }
    }

    private Letter letter(Person recipient, Notice notice, Instant now) {
        String address = recipient.email().isBlank() ? null : recipient.email().strip();
        if (notice.digest() != null) {
            return new Letter(recipient.id(), address, notice, digestAt(notice, now), null);
        }
        Mail mail = address == null
                ? null
                : new Mail(recipient.id(), address, composer.compose(List.of(notice)), settings.domain(), now);
        return new Letter(recipient.id(), address, notice, null, mail);
    }

    private Instant digestAt(Notice notice, Instant now) {
        return Objects.requireNonNullElseGet(notice.digestAt(), () -> now.plus(settings.digestDelay()));
    }

    private static @Nullable String ofMail(Letter letter, Function<Mail, String> property) {
        return letter.mail() == null ? null : property.apply(letter.mail());
    }

    private static @Nullable String[] column(List<Letter> letters, Function<Letter, @Nullable String> property) {
        return letters.stream().map(property).toArray(String[]::new);
    }
}
