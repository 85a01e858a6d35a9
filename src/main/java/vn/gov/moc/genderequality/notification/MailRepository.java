package vn.gov.moc.genderequality.notification;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The outbox. */
interface MailRepository extends Repository<Mail, UUID> {

    /**
     * A mail that is due and that no other transaction is claiming, locked until this one ends. Those not tried yet come
     * first: recipients whose server hangs hold up nobody who has not had his turn.
     */
    @Query(nativeQuery = true, value = """
                    select * from mail
                    where state = 'PENDING' and next_attempt_at <= :now
                    order by attempts, next_attempt_at
                    limit 1
                    for update skip locked
                    """)
    Optional<Mail> lockNextDue(Instant now);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Mail m where m.id = :id")
    Optional<Mail> lock(UUID id);

    /** The mails that were given up, locked; those another transaction deals with are left to it. */
    @Query(nativeQuery = true, value = "select * from mail where state = 'FAILED' order by id for update skip locked")
    List<Mail> lockFailed();

    Page<Mail> findByStateOrderByCreatedAtDescIdDesc(MailState state, Pageable page);

    long countByState(MailState state);

    Optional<Mail> findById(UUID id);

    Page<Mail> findAllByOrderByCreatedAtDescIdAsc(Pageable page);

    Page<Mail> findByRecipientOrderByCreatedAtDescIdAsc(String recipient, Pageable page);
}
