package vn.gov.moc.genderequality.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.IntegrationTest;

@IntegrationTest
class EngineIndexesTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Transactional
    void theEnginesQuestionsCanBeAnsweredByThem() {
        jdbc.sql("set local enable_seqscan = off").update();

        assertThat(plan("select * from act_ru_task where parent_task_id_ = 'x'"))
                .contains("ge_task_parent");
        assertThat(plan("""
                        select * from act_ru_job where retries_ > 0 and suspension_state_ = 1 and duedate_ <= now()
                          and (lock_exp_time_ is null or lock_exp_time_ <= now()) order by duedate_ limit 3
                        """)).contains("ge_job_due");
    }

    private String plan(String sql) {
        return String.join("\n", jdbc.sql("explain " + sql).query(String.class).list());
    }
}
