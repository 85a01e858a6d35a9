package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportRoundRepository extends JpaRepository<ReportRound, Long> {

    List<ReportRound> findByReportIdOrderByIdAsc(String reportId);

    Optional<ReportRound> findFirstByReportIdAndRoundOrderByIdDesc(String reportId, int round);
}
