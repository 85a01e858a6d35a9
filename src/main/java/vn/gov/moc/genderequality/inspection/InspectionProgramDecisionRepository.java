package vn.gov.moc.genderequality.inspection;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface InspectionProgramDecisionRepository extends JpaRepository<InspectionProgramDecision, Long> {

    List<InspectionProgramDecision> findByCycleYearOrderByIdDesc(int year);
}
