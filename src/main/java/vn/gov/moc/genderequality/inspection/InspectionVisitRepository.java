package vn.gov.moc.genderequality.inspection;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface InspectionVisitRepository extends JpaRepository<InspectionVisit, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<InspectionVisit> findLockedById(String id);

    List<InspectionVisit> findByCycleYearOrderByFirstDayAscIdAsc(int year);

    List<InspectionVisit> findByUnitCodeAndStateNotInOrderByFirstDay(String unitCode, Collection<VisitState> states);

    List<InspectionVisit> findByUnitCodeInOrderByFirstDayDescIdAsc(Collection<String> unitCodes);

    List<InspectionVisit> findByCycleYearAndStateNotIn(int year, Collection<VisitState> states);

    /** The visit's year, without loading what is to be locked afterwards. */
    @Query("select v.cycleYear from InspectionVisit v where v.id = :id")
    Optional<Integer> yearOf(String id);

    /** The visits of all years in whose team the person is. */
    @Query(
            value =
                    "select * from inspection_visit where team @> array[cast(:account as varchar)] order by first_day desc, id",
            nativeQuery = true)
    List<InspectionVisit> ofTeamMember(String account);

    @Query(
            "select coalesce(max(v.visitNumber), 0) from InspectionVisit v where v.cycleYear = :year and v.unitCode = :unitCode")
    int lastNumber(int year, String unitCode);
}
