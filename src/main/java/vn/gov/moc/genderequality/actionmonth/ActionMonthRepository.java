package vn.gov.moc.genderequality.actionmonth;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The units' Action Months. */
interface ActionMonthRepository extends JpaRepository<ActionMonth, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ActionMonth> findLockedById(String id);

    @Query(
            "select m.id from ActionMonth m where m.cycleYear = :year and m.state not in (COMPLETED, CANCELLED) order by m.id")
    List<String> openIds(int year);

    List<ActionMonth> findByUnitCodeAndStateNotIn(String unitCode, Collection<ActionMonthState> states);

    /** The year's active units without a month, in order. */
    @Query(value = """
                    select u.unit_code from annual_cycle_unit u join organization_unit o on o.code = u.unit_code
                    where u.cycle_year = :year and o.active
                      and not exists (select 1 from action_month m where m.cycle_year = u.cycle_year and m.unit_code = u.unit_code)
                    order by u.unit_code limit :max
                    """, nativeQuery = true)
    List<String> unitsWithout(int year, int max);
}
