package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportCommentRepository extends JpaRepository<ReportComment, UUID> {

    List<ReportComment> findByReportIdOrderByWrittenAtAscIdAsc(String reportId);

    List<ReportComment> findByReportIdAndResolvedByIsNull(String reportId);
}
