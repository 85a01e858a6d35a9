package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportFigureSourceRepository extends JpaRepository<ReportFigureSource, ReportFigureSource.Key> {

    List<ReportFigureSource> findByReportId(String reportId);
}
