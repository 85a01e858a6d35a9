package vn.gov.moc.genderequality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Asks the engine's history whether a test class has been through every node of a model. */
@Component
public class ProcessCoverage {

    private final RepositoryService repositoryService;
    private final HistoryService historyService;

    ProcessCoverage(RepositoryService repositoryService, HistoryService historyService) {
        this.repositoryService = repositoryService;
        this.historyService = historyService;
    }

    /** Fails with the ids of the nodes that no instance of these years has entered. */
    public void assertEveryNode(String processKey, Collection<Integer> years) {
        ProcessDefinition definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
        Set<String> nodes =
                repositoryService
                        .getBpmnModelInstance(definition.getId())
                        .getModelElementsByType(FlowNode.class)
                        .stream()
                        .map(ModelElementInstance.class::cast)
                        .map(node -> node.getAttributeValue("id"))
                        .collect(Collectors.toSet());
        Set<String> entered = years.stream()
                .flatMap(year -> historyService
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionId(definition.getId())
                        .processInstanceBusinessKeyLike(year + "%")
                        .list()
                        .stream())
                .map(HistoricProcessInstance::getId)
                .flatMap(instance ->
                        historyService
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance)
                                .list()
                                .stream())
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
        assertThat(entered).as("nodes entered in " + processKey).containsAll(nodes);
    }
}
