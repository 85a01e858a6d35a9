package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SignedReportRepository extends JpaRepository<SignedReport, UUID> {

    /** The newest, which counts, first. */
    List<SignedReport> findByIssueIdOrderByUploadedAtDesc(UUID issueId);
}
