package vn.gov.moc.genderequality.unitreport;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReportRoundRepository extends JpaRepository<ReportRound, Long> {}
