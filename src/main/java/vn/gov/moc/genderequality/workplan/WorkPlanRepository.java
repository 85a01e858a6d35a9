package vn.gov.moc.genderequality.workplan;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The units' work plans. */
interface WorkPlanRepository extends JpaRepository<WorkPlan, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<WorkPlan> findLockedById(String id);

    @Query(
            "select p.id from WorkPlan p where p.cycleYear = :year and p.state not in (APPROVED, CANCELLED) order by p.id")
    List<String> openIds(int year);

    List<WorkPlan> findByUnitCodeAndStateNotIn(String unitCode, Collection<WorkPlanState> states);

    /** Holds the year's list of units, so that two who open plans at once do it one after the other. */
    @Query(
            value = "select unit_code from annual_cycle_unit where cycle_year = :year order by unit_code for update",
            nativeQuery = true)
    List<String> lockUnits(int year);

    /** The year's active units without a plan, in order. */
    @Query(value = """
                    select u.unit_code from annual_cycle_unit u join organization_unit o on o.code = u.unit_code
                    where u.cycle_year = :year and o.active
                      and not exists (select 1 from work_plan p where p.cycle_year = u.cycle_year and p.unit_code = u.unit_code)
                    order by u.unit_code limit :max
                    """, nativeQuery = true)
    List<String> unitsWithout(int year, int max);
}
