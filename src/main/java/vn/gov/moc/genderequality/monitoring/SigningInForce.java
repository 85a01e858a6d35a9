package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Who signs in whose stead today, as far as it concerns a person: as the unit's head, or because he is the one. */
@Component
class SigningInForce {

    private static final int ROWS = 5;
    private static final List<String> NO_UNIT = List.of("");

    private final JdbcClient jdbc;
    private final PeopleDirectory people;
    private final AccessPolicy access;

    SigningInForce(JdbcClient jdbc, PeopleDirectory people, AccessPolicy access) {
        this.jdbc = jdbc;
        this.people = people;
        this.access = access;
    }

    List<Row> concerning(String person, LocalDate today) {
        var headed = access.unitsOf(person, UnitRole.HEAD);
        return jdbc.sql("""
                        select d.delegate, o.name, d.last_day
                        from signing_delegation d join organization_unit o on o.code = d.unit_code
                        where d.revoked_at is null and :today between d.first_day and d.last_day
                          and (d.unit_code in (:headed) or d.delegate = :person)
                        order by d.last_day, d.id limit :rows
                        """)
                .param("today", today)
                .param("headed", headed.isEmpty() ? NO_UNIT : headed)
                .param("person", person)
                .param("rows", ROWS)
                .query((row, number) -> new Row(
                        people.nameOf(row.getString("delegate")),
                        row.getString("delegate").equals(person),
                        row.getString("name"),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    /**
     * A delegation as a line.
     *
     * @param own whether the person himself is the one who signs
     */
    record Row(String delegate, boolean own, String unitName, LocalDate lastDay) {}
}
