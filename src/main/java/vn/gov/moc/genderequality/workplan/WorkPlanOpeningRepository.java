package vn.gov.moc.genderequality.workplan;

import org.springframework.data.jpa.repository.JpaRepository;

/** The years whose plans the desk has asked for. */
interface WorkPlanOpeningRepository extends JpaRepository<WorkPlanOpening, Integer> {}
