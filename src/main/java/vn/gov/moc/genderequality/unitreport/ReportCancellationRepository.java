package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportCancellationRepository extends JpaRepository<ReportCancellation, String> {

    /** Whose work the report takes over, by id. */
    List<ReportCancellation> findByMovedToOrderByReportId(String movedTo);
}
