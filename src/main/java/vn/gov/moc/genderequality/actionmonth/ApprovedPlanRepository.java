package vn.gov.moc.genderequality.actionmonth;

import org.springframework.data.jpa.repository.JpaRepository;

/** The approved plans; only ever added to. */
interface ApprovedPlanRepository extends JpaRepository<ApprovedPlan, String> {}
