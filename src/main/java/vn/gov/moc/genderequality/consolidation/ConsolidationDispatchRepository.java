package vn.gov.moc.genderequality.consolidation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsolidationDispatchRepository extends JpaRepository<ConsolidationDispatch, Long> {

    List<ConsolidationDispatch> findByIssueIdInOrderById(Collection<UUID> issueIds);

    Optional<ConsolidationDispatch> findByIssueIdAndRecipient(UUID issueId, String recipient);
}
