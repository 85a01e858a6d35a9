package vn.gov.moc.genderequality.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Which unit goes on with the work of which. */
public interface UnitSuccessionRepository extends JpaRepository<UnitSuccession, String> {

    /** Of whom the unit took over the work by decisions up to the day, by code. */
    List<UnitSuccession> findBySuccessorAndDecidedOnLessThanEqualOrderByPredecessor(String successor, LocalDate day);

    /** What became of these units. */
    List<UnitSuccession> findByPredecessorIn(Collection<String> predecessors);
}
