package vn.gov.moc.genderequality.inspection;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface InspectionProgramRepository extends JpaRepository<InspectionProgram, Integer> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<InspectionProgram> findLockedByCycleYear(int year);

    /** The years that have a program, the newest first. */
    @Query("select p.cycleYear from InspectionProgram p order by p.cycleYear desc")
    List<Integer> years();
}
