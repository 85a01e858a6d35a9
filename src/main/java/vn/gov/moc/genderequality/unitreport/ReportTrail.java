package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.Revision;

/** Reads from the audit who moved a report when, and where to. */
@Component
class ReportTrail {

    private final EntityManager entityManager;
    private final ReportService reports;
    private final AccessPolicy access;

    ReportTrail(EntityManager entityManager, ReportService reports, AccessPolicy access) {
        this.entityManager = entityManager;
        this.reports = reports;
        this.access = access;
    }

    /** @param by the account; {@code system} for timers and jobs */
    record Entry(Instant at, String by, String stateLabel, int round, LocalDate dueOn) {}

    /** @throws org.springframework.security.access.AccessDeniedException when the person does not see the unit */
    @Transactional(readOnly = true)
    List<Entry> of(String reportId, String user) {
        access.requireSeesUnit(user, reports.report(reportId).unitCode());
        List<?> revisions = AuditReaderFactory.get(entityManager)
                .createQuery()
                .forRevisionsOfEntity(UnitReport.class, false, true)
                .add(AuditEntity.id().eq(reportId))
                .addOrder(AuditEntity.revisionNumber().asc())
                .getResultList();
        return revisions.stream()
                .map(Object[].class::cast)
                .map(ReportTrail::entry)
                .toList();
    }

    private static Entry entry(Object[] row) {
        UnitReport report = (UnitReport) row[0];
        Revision revision = (Revision) row[1];
        return new Entry(revision.at(), revision.actor(), report.stateLabel(), report.round(), report.dueOn());
    }
}
