package vn.gov.moc.genderequality.inspection;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface RecommendationRepository extends JpaRepository<Recommendation, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Recommendation> findLockedById(String id);

    List<Recommendation> findByVisitIdOrderByNumber(String visitId);

    List<Recommendation> findByUnitCodeAndStateNotIn(String unitCode, Collection<RecommendationState> states);

    List<Recommendation> findByUnitCodeOrderByDueOnAscIdAsc(String unitCode);
}
