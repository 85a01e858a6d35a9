package vn.gov.moc.genderequality.committee;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CommitteeCandidateRepository extends JpaRepository<CommitteeCandidate, UUID> {

    List<CommitteeCandidate> findByRenewalIdOrderByPlace(String renewalId);

    Optional<CommitteeCandidate> findByIdAndRenewalId(UUID id, String renewalId);
}
