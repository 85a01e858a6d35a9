package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportTextRepository extends JpaRepository<ReportText, ReportText.Key> {

    List<ReportText> findByReportId(String reportId);
}
