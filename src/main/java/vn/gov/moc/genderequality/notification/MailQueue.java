package vn.gov.moc.genderequality.notification;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.listing.Listing;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** How the outbox is, for administrators, and what they do about mails that were given up. */
@Component
public class MailQueue {

    private static final int PAGE_SIZE = 50;

    private final MailRepository mails;

    private final PeopleDirectory people;
    private final JdbcClient jdbc;
    private final Clock clock;

    MailQueue(MailRepository mails, PeopleDirectory people, JdbcClient jdbc, Clock clock) {
        this.mails = mails;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many mails are not sent yet. */
    public long waiting() {
        return mails.countByState(MailState.PENDING);
    }

    /** How many mails were given up. */
    public long failed() {
        return mails.countByState(MailState.FAILED);
    }

    /**
     * The mails that were given up, newest first.
     *
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public Page<FailedMail> failures(int page) {
        return mails.findByStateOrderByCreatedAtDescIdDesc(
                        MailState.FAILED, PageRequest.of(Listing.asked(page), PAGE_SIZE))
                .map(FailedMail::of);
    }

    /**
     * Has a mail that was given up sent again, from the first attempt on, to the address its recipient has now.
     *
     * @throws NotFoundException when there is no such mail
     * @throws ConflictException when it is not given up: it was sent, or somebody else has had it sent again
     */
    @Transactional
    public void retry(UUID id) {
        Mail mail = mails.lock(id).orElseThrow(() -> new NotFoundException("Không tìm thấy thư này."));
        if (mail.state() != MailState.FAILED) {
            throw new ConflictException("Thư này đã được gửi hoặc đang chờ gửi lại.");
        }
        retry(mail);
    }

    /**
     * Has every mail that was given up sent again; see {@link #retry(UUID)}. Those somebody else is dealing with at this
     * moment are left to him.
     *
     * @return how many
     */
    @Transactional
    public int retryAll() {
        List<Mail> failed = mails.lockFailed();
        failed.forEach(this::retry);
        return failed.size();
    }

    private void retry(Mail mail) {
        String address = people.find(mail.recipient())
                .map(Person::email)
                .map(String::strip)
                .filter(present -> !present.isEmpty())
                .orElse(mail.address());
        mail.retry(address, clock.instant());
        jdbc.sql("""
                        insert into mail_retry (mail_id, address, retried_by, retried_at)
                        values (:mail, :address, :by, :at)
                        """)
                .param("mail", mail.id())
                .param("address", address)
                .param(
                        "by",
                        Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                                .map(Authentication::getName)
                                .orElse("system"))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
