package vn.gov.moc.genderequality.consolidation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsolidationRoundRepository extends JpaRepository<ConsolidationRound, ConsolidationRound.Key> {

    List<ConsolidationRound> findByConsolidationIdOrderByRoundAsc(String consolidationId);
}
