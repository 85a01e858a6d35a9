package vn.gov.moc.genderequality.difficulty;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface PublishedAnswerRepository extends JpaRepository<PublishedAnswer, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PublishedAnswer> findLockedById(UUID id);

    List<PublishedAnswer> findByDifficultyIdOrderByPublishedAtDesc(String difficultyId);

    boolean existsByDifficultyIdAndWithdrawnAtIsNull(String difficultyId);
}
