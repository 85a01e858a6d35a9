package vn.gov.moc.genderequality.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.IntegrationTest;

/** Whoever only reads a table writes nothing. */
@IntegrationTest
class DecisionTablesTests {

    @Autowired
    private DecisionTables tables;

    @Autowired
    private HistoryService historyService;

    @Test
    @Transactional(readOnly = true)
    void answersWithinATransactionThatReadsOnly() {
        long before = historyService.createHistoricDecisionInstanceQuery().count();

        DecisionTables.Table ladder = tables.newest("ReportLadder");

        assertThat(ladder.text("rung", Map.of("rungDay", -7))).isEqualTo("T-7");
        assertThat(ladder.text("rung", Map.of("rungDay", -8))).isEqualTo("NONE");
        assertThat(historyService.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
    }
}
