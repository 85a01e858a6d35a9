package vn.gov.moc.genderequality.consolidation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ConsolidationIssueRepository extends JpaRepository<ConsolidationIssue, UUID> {

    List<ConsolidationIssue> findByConsolidationIdOrderByIssueNumber(String consolidationId);

    Optional<ConsolidationIssue> findByConsolidationIdAndIssueNumber(String consolidationId, int issueNumber);

    /** The issues that count. */
    @Query("select i from ConsolidationIssue i where i.id in (select c.validIssue from Consolidation c)")
    List<ConsolidationIssue> findValid();

    /** Takes the next number of the body's series of the year (Nghị định 30/2020/NĐ-CP: one series a body, from 01 each 1 January). */
    @Query(value = """
                    insert into ministry_number (body, number_year, last_number) values (:body, :year, 1)
                    on conflict (body, number_year) do update set last_number = ministry_number.last_number + 1
                    returning last_number
                    """, nativeQuery = true)
    int takeNumber(String body, int year);
}
