package vn.gov.moc.genderequality.unitreport;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportRecallRepository extends JpaRepository<ReportRecall, UUID> {}
