package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportFigureRepository extends JpaRepository<ReportFigure, ReportFigure.Key> {

    List<ReportFigure> findByReportId(String reportId);
}
