package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportDecisionRepository extends JpaRepository<ReportDecision, Long> {

    List<ReportDecision> findByReportIdOrderByIdDesc(String reportId);
}
