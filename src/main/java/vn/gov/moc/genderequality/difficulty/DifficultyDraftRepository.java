package vn.gov.moc.genderequality.difficulty;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface DifficultyDraftRepository extends JpaRepository<DifficultyDraft, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<DifficultyDraft> findLockedById(UUID id);

    List<DifficultyDraft> findByUnitCodeInAndDifficultyIdIsNullOrderBySavedAtDesc(Collection<String> unitCodes);

    Optional<DifficultyDraft> findFirstByUnitCodeAndCreatedByAndSubjectAndContentAndDifficultyIdIsNull(
            String unitCode, String createdBy, String subject, String content);
}
