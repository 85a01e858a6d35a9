package vn.gov.moc.genderequality.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AnnualCycleRepository extends JpaRepository<AnnualCycle, Integer> {

    /** Waits for whoever is creating the year; its row is not there yet to be locked. */
    @Query(
            value = "select cast(pg_advisory_xact_lock(hashtextextended('annual_cycle:' || :year, 0)) as varchar)",
            nativeQuery = true)
    String lockCreation(int year);

    Optional<AnnualCycle> findFirstByStateNotOrderByYearDesc(CycleState state);

    @Query("select c.year from AnnualCycle c where c.state <> CANCELLED order by c.year desc")
    List<Integer> years();

    /** Joins the day before a period that is to open today, so that it takes part in it, but in none that is open already. */
    @Modifying(flushAutomatically = true)
    @Query(value = """
                    insert into annual_cycle_unit (cycle_year, unit_code, joined_on)
                    select u.cycle_year, :successor,
                           coalesce((select min(p.opens_on) - 1 from reporting_period p
                                     where p.cycle_year = u.cycle_year and p.state = 'PLANNED'
                                       and p.opens_on <= cast(:day as date)),
                                    cast(:day as date))
                    from annual_cycle_unit u join annual_cycle c on c.cycle_year = u.cycle_year
                    where u.unit_code = :predecessor and c.state not in ('CLOSED', 'CANCELLED')
                    on conflict do nothing
                    """, nativeQuery = true)
    int join(String predecessor, String successor, LocalDate day);
}
