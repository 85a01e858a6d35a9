package vn.gov.moc.genderequality.workplan;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The budget lines; none is ever deleted. */
interface BudgetLineRepository extends JpaRepository<BudgetLine, UUID> {

    List<BudgetLine> findAllByOrderByPosition();
}
