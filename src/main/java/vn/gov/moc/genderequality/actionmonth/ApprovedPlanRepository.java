package vn.gov.moc.genderequality.actionmonth;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The approved plans; only ever added to. */
interface ApprovedPlanRepository extends JpaRepository<ApprovedPlan, String> {

    /** Takes the next number of the unit's plans of the year (Nghị định 30/2020/NĐ-CP: one series a body, from 01 each 1 January). */
    @Query(value = """
                    insert into plan_number (unit_code, number_year, last_number) values (:unitCode, :year, 1)
                    on conflict (unit_code, number_year) do update set last_number = plan_number.last_number + 1
                    returning last_number
                    """, nativeQuery = true)
    int takeNumber(String unitCode, int year);
}
