package vn.gov.moc.genderequality.commendation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** What was done with proposals; only ever added to. */
interface CommendationStepRepository extends JpaRepository<CommendationStep, Long> {

    List<CommendationStep> findByCommendationIdOrderById(String commendationId);
}
