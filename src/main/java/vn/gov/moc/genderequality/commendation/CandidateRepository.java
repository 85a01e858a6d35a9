package vn.gov.moc.genderequality.commendation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who is proposed. */
interface CandidateRepository extends JpaRepository<Candidate, UUID> {

    List<Candidate> findByCommendationIdOrderByPlace(String commendationId);

    List<Candidate> findByCommendationIdInOrderByPlace(Collection<String> commendationIds);
}
