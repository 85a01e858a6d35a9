package vn.gov.moc.genderequality.inspection;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface InspectionProgramRepository extends JpaRepository<InspectionProgram, Integer> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<InspectionProgram> findLockedByCycleYear(int year);
}
