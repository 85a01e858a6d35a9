package vn.gov.moc.genderequality.consolidation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsolidationDecisionRepository extends JpaRepository<ConsolidationDecision, Long> {

    List<ConsolidationDecision> findByConsolidationIdOrderByIdDesc(String consolidationId);
}
