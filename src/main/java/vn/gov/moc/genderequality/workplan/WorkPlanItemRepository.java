package vn.gov.moc.genderequality.workplan;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The pieces of work of all plans. */
interface WorkPlanItemRepository extends JpaRepository<WorkPlanItem, UUID> {

    List<WorkPlanItem> findByPlanIdOrderByTaskAscPositionAsc(String planId);

    /** The last place taken in the plan; 0 when it is empty. */
    @Query("select coalesce(max(i.position), 0) from WorkPlanItem i where i.planId = :planId")
    int lastPosition(String planId);
}
