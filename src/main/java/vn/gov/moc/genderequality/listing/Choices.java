package vn.gov.moc.genderequality.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a person can choose between in a list's filters: only what he sees anything of.
 *
 * @param years the newest first
 * @param units names by code, in the order of the codes
 */
public record Choices(List<Integer> years, Map<String, String> units) {

    /**
     * Reads what occurs in a list.
     *
     * @param alias of the table that has {@code cycle_year} and {@code unit_code}
     * @param from the list's FROM and WHERE, without its filters
     * @param params of its WHERE
     */
    public static Choices of(JdbcClient jdbc, String alias, String from, Map<String, Object> params) {
        List<Integer> years = jdbc.sql("select distinct " + alias + ".cycle_year" + from + " order by 1 desc")
                .params(params)
                .query(Integer.class)
                .list();
        Map<String, String> units = new LinkedHashMap<>();
        jdbc.sql("select o.code, o.name from organization_unit o where o.code in (select " + alias + ".unit_code" + from
                        + ") order by o.code")
                .params(params)
                .query(row -> {
                    units.put(row.getString("code"), row.getString("name"));
                });
        return new Choices(years, units);
    }
}
