package vn.gov.moc.genderequality.document;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives numbers to units' plans (Nghị định 30/2020/NĐ-CP: one series of KH numbers a body, from 01 each 1 January). */
@Component
public class PlanNumbers {

    private final JdbcClient jdbc;

    PlanNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next number of the unit's plans, whatever they plan; it is free again when the caller's transaction fails.
     *
     * @param year in which the plan is approved
     * @param abbreviation of the unit, e.g. {@code VP}
     * @return e.g. {@code 03/KH-VP}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String take(String unitCode, int year, String abbreviation) {
        int number = jdbc.sql("""
                        insert into plan_number (unit_code, number_year, last_number) values (:unitCode, :year, 1)
                        on conflict (unit_code, number_year) do update set last_number = plan_number.last_number + 1
                        returning last_number
                        """)
                .param("unitCode", unitCode)
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%02d/KH-%s".formatted(number, abbreviation);
    }
}
