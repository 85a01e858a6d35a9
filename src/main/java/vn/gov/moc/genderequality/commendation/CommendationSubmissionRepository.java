package vn.gov.moc.genderequality.commendation;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The proposals as they were handed to the heads; only ever added to. */
interface CommendationSubmissionRepository extends JpaRepository<CommendationSubmission, Long> {

    Optional<CommendationSubmission> findFirstByCommendationIdOrderByRoundDesc(String commendationId);
}
