package vn.gov.moc.genderequality.difficulty;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DifficultyStepRepository extends JpaRepository<DifficultyStep, Long> {

    List<DifficultyStep> findByDifficultyIdOrderById(String difficultyId);

    boolean existsByDifficultyIdAndUnitCodeIn(String difficultyId, Collection<String> unitCodes);
}
