package vn.gov.moc.genderequality.activity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units a year's ledger can hold something of, by their present names. */
@Component
public class LedgerUnits {

    private final JdbcClient jdbc;

    LedgerUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names by code, in the codes' order: the year's units and those that left something behind. */
    public Map<String, String> names(int year) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("""
                        select o.code, o.name from organization_unit o
                        where o.code in (select u.unit_code from annual_cycle_unit u where u.cycle_year = :year
                                         union select a.unit_code from activity a where a.cycle_year = :year)
                        order by o.code
                        """).param("year", year).query(row -> {
            names.put(row.getString("code"), row.getString("name"));
        });
        return names;
    }

    /** The unit's name; its code when there is none. */
    public String name(String code) {
        return jdbc.sql("select name from organization_unit where code = :code")
                .param("code", code)
                .query(String.class)
                .optional()
                .orElse(code);
    }
}
