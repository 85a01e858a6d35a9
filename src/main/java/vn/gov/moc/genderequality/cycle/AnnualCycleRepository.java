package vn.gov.moc.genderequality.cycle;

import org.springframework.data.jpa.repository.JpaRepository;

interface AnnualCycleRepository extends JpaRepository<AnnualCycle, Integer> {}
