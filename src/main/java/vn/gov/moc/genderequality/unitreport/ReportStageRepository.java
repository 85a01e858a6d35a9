package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ReportStageRepository extends JpaRepository<ReportStage, Long> {

    /** The report leaves the stage it stands at. */
    @Modifying
    @Query("update ReportStage s set s.leftAt = :now where s.reportId = :reportId and s.leftAt is null")
    void leave(String reportId, Instant now);
}
