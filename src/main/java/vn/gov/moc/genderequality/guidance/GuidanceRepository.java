package vn.gov.moc.genderequality.guidance;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface GuidanceRepository extends JpaRepository<Guidance, Integer> {

    Optional<Guidance> findFirstByStateAndYearLessThanOrderByYearDesc(GuidanceState state, int year);
}
