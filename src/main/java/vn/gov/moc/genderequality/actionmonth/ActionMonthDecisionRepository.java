package vn.gov.moc.genderequality.actionmonth;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The decisions on plans; only ever added to. */
interface ActionMonthDecisionRepository extends JpaRepository<ActionMonthDecision, Long> {

    List<ActionMonthDecision> findByActionMonthIdOrderByIdDesc(String actionMonthId);
}
