package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportExtensionRepository extends JpaRepository<ReportExtension, Long> {

    List<ReportExtension> findByReportIdOrderByIdDesc(String reportId);

    Optional<ReportExtension> findByReportIdAndState(String reportId, ExtensionState state);
}
