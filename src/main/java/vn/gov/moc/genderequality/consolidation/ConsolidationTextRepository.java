package vn.gov.moc.genderequality.consolidation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsolidationTextRepository extends JpaRepository<ConsolidationText, ConsolidationText.Key> {

    List<ConsolidationText> findByReportId(String consolidationId);
}
