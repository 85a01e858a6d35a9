package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportExplanationRepository extends JpaRepository<ReportExplanation, ReportExplanation.Key> {

    List<ReportExplanation> findByReportId(String reportId);
}
