package vn.gov.moc.genderequality.commendation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The units' proposals for commendation. */
interface CommendationRepository extends JpaRepository<Commendation, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Commendation> findLockedById(String id);

    List<Commendation> findByUnitCodeAndStateNotIn(String unitCode, Collection<CommendationState> states);

    List<Commendation> findByUnitCodeAndCycleYearOrderByNumber(String unitCode, int year);

    /** The highest number of the unit's proposals of the year; 0 when there is none. */
    @Query("select coalesce(max(c.number), 0) from Commendation c where c.cycleYear = :year and c.unitCode = :unitCode")
    int lastNumber(int year, String unitCode);

    /** Takes the next number of the unit's TTr papers of the year (one series a body, from 01 each 1 January). */
    @Query(value = """
                    insert into commendation_proposal_number (unit_code, number_year, last_number) values (:unitCode, :year, 1)
                    on conflict (unit_code, number_year)
                        do update set last_number = commendation_proposal_number.last_number + 1
                    returning last_number
                    """, nativeQuery = true)
    int takeProposalNumber(String unitCode, int year);
}
