package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportCheckRepository extends JpaRepository<ReportCheck, Long> {

    List<ReportCheck> findByReportIdAndRound(String reportId, int round);

    Optional<ReportCheck> findByReportIdAndRoundAndKind(String reportId, int round, ReportCheckKind kind);
}
