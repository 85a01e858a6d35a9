package vn.gov.moc.genderequality.workplan;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The decisions on work plans; only ever added to. */
interface WorkPlanDecisionRepository extends JpaRepository<WorkPlanDecision, Long> {

    List<WorkPlanDecision> findByPlanIdOrderByIdDesc(String planId);
}
