package vn.gov.moc.genderequality.delegation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.evaluation.Actors;
import vn.gov.moc.genderequality.organization.SigningMatter;

/** Lets heads of the sample ministry delegate and revoke as themselves. */
@Component
@Profile("evaluation")
public class TestDelegations {

    private final DelegationService delegations;
    private final Actors actors;
    private final JdbcTemplate jdbc;

    TestDelegations(DelegationService delegations, Actors actors, JdbcTemplate jdbc) {
        this.delegations = delegations;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /** The unit's head lets {@code role} sign reports under KT. on these days. */
    public String grant(String unit, String role, String firstDay, String lastDay) {
        return grant(unit, role, SigningMatter.UNIT_REPORT, firstDay, lastDay);
    }

    /** The unit's head lets {@code role} sign this under KT. on these days. */
    public String grant(String unit, String role, SigningMatter matter, String firstDay, String lastDay) {
        String head = TestYear.account(unit, "thutruong");
        String[] id = new String[1];
        actors.as(
                head,
                () -> id[0] = delegations
                        .grant(terms(unit, role, matter, firstDay, lastDay), head)
                        .id());
        return id[0];
    }

    public void revoke(String unit, String id) {
        String head = TestYear.account(unit, "thutruong");
        actors.as(head, () -> delegations.revoke(id, "Thủ trưởng đã về.", head));
    }

    /** Ends what a test has left in force or to come. */
    public void revokeAll(String... units) {
        Arrays.stream(units)
                .forEach(unit -> jdbc.queryForList(
                                "select id from signing_delegation where unit_code = ? and revoked_at is null and last_day >= ?",
                                String.class,
                                unit,
                                java.sql.Date.valueOf(delegations.today()))
                        .forEach(id -> revoke(unit, id)));
    }

    static DelegationTerms.Typed terms(String unit, String role, String firstDay, String lastDay) {
        return terms(unit, role, SigningMatter.UNIT_REPORT, firstDay, lastDay);
    }

    private static DelegationTerms.Typed terms(
            String unit, String role, SigningMatter matter, String firstDay, String lastDay) {
        return new DelegationTerms.Typed(
                unit,
                TestYear.account(unit, role),
                DelegationKind.KT,
                "Phó Cục trưởng",
                null,
                Set.of(matter),
                LocalDate.parse(firstDay),
                LocalDate.parse(lastDay),
                "Quyết định số 12/QĐ-PTĐT ngày 02/5/2052");
    }
}
