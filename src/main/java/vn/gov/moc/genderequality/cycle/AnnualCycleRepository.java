package vn.gov.moc.genderequality.cycle;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface AnnualCycleRepository extends JpaRepository<AnnualCycle, Integer> {

    Optional<AnnualCycle> findFirstByStateNotOrderByYearDesc(CycleState state);
}
