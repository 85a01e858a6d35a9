package vn.gov.moc.genderequality.committee;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The signed decisions; only ever added to. */
interface CommitteeDecisionRepository extends JpaRepository<CommitteeDecision, String> {

    /** All of a unit, the one in force first. */
    List<CommitteeDecision> findByUnitCodeOrderByDecidedOnDescSignedAtDesc(String unitCode);

    boolean existsByUnitCodeAndDocumentNumberAndDecidedOnBetween(
            String unitCode, String documentNumber, LocalDate first, LocalDate last);

    /** Takes the next number of the unit's decisions of the year (Nghị định 30/2020/NĐ-CP: from 01 each 1 January). */
    @Query(value = """
                    insert into committee_decision_number (unit_code, number_year, last_number) values (:unitCode, :year, 1)
                    on conflict (unit_code, number_year)
                    do update set last_number = committee_decision_number.last_number + 1
                    returning last_number
                    """, nativeQuery = true)
    int takeNumber(String unitCode, int year);
}
