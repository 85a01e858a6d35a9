package vn.gov.moc.genderequality.workplan;

import org.springframework.data.jpa.repository.JpaRepository;

/** The approved work plans; only ever added to. */
interface ApprovedWorkPlanRepository extends JpaRepository<ApprovedWorkPlan, String> {}
