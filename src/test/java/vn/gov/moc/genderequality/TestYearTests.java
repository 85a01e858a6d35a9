package vn.gov.moc.genderequality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class TestYearTests {

    /** The first that a report template is there for, earlier than other tests', so that none of their timers goes off. */
    private static final int YEAR = 2017;

    private static final String UNIT = "VPB";

    @Autowired
    private TestYear testYear;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void anErasedYearLeavesNothingAndCanBeginAgain() {
        testYear.erase(YEAR);
        testYear.erase(YEAR + 1);
        testYear.jumpTo((YEAR + 1) + "-12-31T00:00");
        testYear.runJobs();
        Map<String, Integer> before = rows();
        testYear.openMidYear(YEAR + 1, UNIT);
        testYear.cancel(YEAR + 1);
        Map<String, Integer> beside = rows();

        runAYear();
        testYear.erase(YEAR);
        assertSame(rows(), beside);

        testYear.openMidYear(YEAR, UNIT);
        testYear.fill(YEAR, UNIT);
        testYear.submit(YEAR, UNIT);
        assertThat(jdbc.queryForObject(
                        "select document_number from report_issue where report_id = ?",
                        String.class,
                        TestYear.report(YEAR, UNIT)))
                .isEqualTo("01/BC-VP");
        testYear.erase(YEAR);
        testYear.erase(YEAR + 1);
        assertSame(rows(), before);
    }

    private static void assertSame(Map<String, Integer> after, Map<String, Integer> before) {
        Map<String, Integer> differences = new TreeMap<>(after);
        differences.entrySet().removeAll(before.entrySet());
        assertThat(differences).as("rows that are left or gone").isEmpty();
    }

    private void runAYear() {
        testYear.openMidYear(YEAR, UNIT, "TTRA");
        testYear.fill(YEAR, UNIT);
        testYear.submit(YEAR, UNIT);
        testYear.sendBack(TestYear.DESK, TestYear.report(YEAR, UNIT), "UserTask_CheckReport", "Bổ sung.");
        testYear.advanceTo(YEAR + "-07-02T00:00");
        testYear.consolidate(YEAR + "-MID_YEAR");
        testYear.advanceTo(YEAR + "-10-16T00:00");
        testYear.announceActionMonth(YEAR);
        testYear.planActionMonth(YEAR, UNIT);
        testYear.approveActionMonthPlan(YEAR, UNIT);
        testYear.advanceTo(YEAR + "-11-15T09:00");
    }

    /** Of all tables but the audit's list of moments and the engine's count of people at work. */
    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new TreeMap<>();
        jdbc.queryForList("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                  and table_name not in ('revinfo', 'act_ru_task_meter_log')
                """, String.class)
                .forEach(table -> rows.put(
                        table, jdbc.queryForObject("select count(*) from %s".formatted(table), Integer.class)));
        return rows;
    }
}
