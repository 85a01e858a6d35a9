package vn.gov.moc.genderequality.guidance;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface GuidanceDecisionRepository extends JpaRepository<GuidanceDecision, Long> {

    List<GuidanceDecision> findByYearOrderByIdDesc(int year);
}
