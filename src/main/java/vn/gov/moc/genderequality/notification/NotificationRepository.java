package vn.gov.moc.genderequality.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Notices; every query that reads or changes a person's own names the person. */
interface NotificationRepository extends Repository<Notification, Long> {

    /** The digests that have a notice without a mail whose time has come. */
    @Query("""
            select new vn.gov.moc.genderequality.notification.Digest(n.recipient, n.digest)
            from Notification n
            where n.mailId is null and n.digest is not null and n.address is not null
            group by n.recipient, n.digest
            having min(n.digestAt) <= :now
            order by min(n.digestAt)
            """)
    List<Digest> findRipe(Instant now);

    /** The digest's notices without a mail, oldest first, locked; those another node is gathering are left to it. */
    @Query(nativeQuery = true, value = """
                    select * from notification
                    where recipient = :recipient and digest = :digest and mail_id is null and address is not null
                    order by created_at, id
                    for update skip locked
                    """)
    List<Notification> lockToGather(String recipient, String digest);

    /**
     * Single notices that have neither a mail nor a digest that will bring one. A notice and its mail are written together:
     * only what came into the database past this feature, or was taken from its mail, is ever found.
     */
    @Query("""
            select n.id from Notification n
            where n.mailId is null and n.digest is null and n.address is not null
            order by n.id
            """)
    List<Long> findForgotten();

    /** The notice if it still has no mail, locked; none while another node makes it one. */
    @Query(
            nativeQuery = true,
            value = "select * from notification where id = :id and mail_id is null for update skip locked")
    Optional<Notification> lockForgotten(long id);

    /** The person's own, unread first, then newest first. */
    @Query("""
            from Notification n
            where n.recipient = :recipient
            order by case when n.readAt is null then 0 else 1 end, n.createdAt desc, n.id desc
            """)
    Page<Notification> findOwn(String recipient, Pageable page);

    @Query("select count(n) from Notification n where n.recipient = :recipient and n.readAt is null")
    long countUnread(String recipient);

    /** @return 1, or 0 when the person has no such notice */
    @Modifying
    @Query(
            "update Notification n set n.readAt = coalesce(n.readAt, :now) where n.id = :id and n.recipient = :recipient")
    int markRead(long id, String recipient, Instant now);

    @Modifying
    @Query("update Notification n set n.readAt = :now where n.recipient = :recipient and n.readAt is null")
    void markAllRead(String recipient, Instant now);
}
