package vn.gov.moc.genderequality.inspection;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface InspectionMinutesRepository extends JpaRepository<InspectionMinutes, Long> {

    Optional<InspectionMinutes> findByVisitIdAndRound(String visitId, int round);

    List<InspectionMinutes> findByVisitIdOrderByRoundDesc(String visitId);
}
