package vn.gov.moc.genderequality.consolidation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface ConsolidationRepository extends JpaRepository<Consolidation, String> {

    /** Locks the row: saves, moves and late reports of one period follow one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Consolidation> findLockedById(String id);

    List<Consolidation> findByIdIn(List<String> periodIds);
}
