package vn.gov.moc.genderequality;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Takes the years of a test class away after it: home pages and lists show every year that is under way. */
class YearsAfterwards implements TestExecutionListener {

    private static final String YEARS = """
            select cycle_year from annual_cycle
            union select substring(business_key_ from '^\\d{4}')::int from act_hi_procinst where business_key_ ~ '^\\d{4}'
            """;

    @Override
    public void afterTestClass(TestContext context) {
        if (context.getTestClass().isAnnotationPresent(IntegrationTest.class) && context.hasApplicationContext()) {
            YearEraser eraser = context.getApplicationContext().getBean(YearEraser.class);
            years(context).forEach(eraser::erase);
        }
    }

    private static List<Integer> years(TestContext context) {
        return context.getApplicationContext().getBean(JdbcTemplate.class).queryForList(YEARS, Integer.class);
    }
}
