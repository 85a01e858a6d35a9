package vn.gov.moc.genderequality.engine;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Asks a deployed decision table without leaving a trace: the engine itself writes every evaluation to its history, which
 * whoever only reads must not.
 */
@Component
public class DecisionTables {

    private final RepositoryService repositoryService;
    private final SingletonSupplier<DmnEngine> engine = SingletonSupplier.of(
            () -> DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine());

    DecisionTables(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    /** The table as it is deployed now; its answers are those of this version. */
    public Table newest(String key) {
        String id = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
        DmnEngine dmn = engine.obtain();
        DmnDecision decision = dmn.parseDecision(key, repositoryService.getDmnModelInstance(id));
        return (output, inputs) -> Objects.requireNonNull(
                dmn.evaluateDecisionTable(decision, inputs).getSingleResult().getEntry(output));
    }

    /** One version of a table. */
    @FunctionalInterface
    public interface Table {

        /** The text in this output column of the one rule that fits. */
        String text(String output, Map<String, Object> inputs);
    }
}
