package vn.gov.moc.genderequality.security;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import vn.gov.moc.genderequality.organization.Revision;

/** One audited transaction: when, and by whom ({@code system} for timers and jobs). */
@Entity
@Table(name = "revinfo")
@RevisionEntity(AuditRevisionListener.class)
public class AuditRevision implements Revision {

    @Id
    @GeneratedValue(generator = "revinfo")
    @SequenceGenerator(name = "revinfo", sequenceName = "revinfo_seq")
    @RevisionNumber
    private long id;

    @RevisionTimestamp
    private Instant at = Instant.EPOCH;

    private String actor = "";

    void stamp(Instant now, String who) {
        this.at = now;
        this.actor = who;
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public String actor() {
        return actor;
    }
}
