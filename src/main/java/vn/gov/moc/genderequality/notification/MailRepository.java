package vn.gov.moc.genderequality.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The outbox. */
interface MailRepository extends Repository<Mail, UUID> {

    /** The mail that has been due longest and that no other transaction is sending, locked until this one ends. */
    @Query(nativeQuery = true, value = """
                    select * from mail
                    where state = 'PENDING' and next_attempt_at <= :now
                    order by next_attempt_at
                    limit 1
                    for update skip locked
                    """)
    Optional<Mail> lockNextDue(Instant now);

    long countByState(MailState state);

    Optional<Mail> findById(UUID id);

    Page<Mail> findAllByOrderByCreatedAtDescIdAsc(Pageable page);

    Page<Mail> findByRecipientOrderByCreatedAtDescIdAsc(String recipient, Pageable page);
}
