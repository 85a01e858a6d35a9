package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReportIssueRepository extends JpaRepository<ReportIssue, UUID> {

    Optional<ReportIssue> findFirstByReportIdOrderByIssueNumberDesc(String reportId);

    List<ReportIssue> findByReportIdOrderByIssueNumber(String reportId);

    Optional<ReportIssue> findByReportIdAndIssueNumber(String reportId, int issueNumber);

    Optional<ReportIssue> findFirstBySha256(String sha256);

    /** Takes the next number of the unit's series of the year (Nghị định 30/2020/NĐ-CP: one series a body, from 01 each 1 January). */
    @Query(value = """
                    insert into report_number (unit_code, number_year, last_number) values (:unitCode, :year, 1)
                    on conflict (unit_code, number_year) do update set last_number = report_number.last_number + 1
                    returning last_number
                    """, nativeQuery = true)
    int takeNumber(String unitCode, int year);
}
