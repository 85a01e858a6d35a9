package vn.gov.moc.genderequality.reminder.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Which process an execution belongs to; its ladder goes by it. */
final class ProcessKey {

    private ProcessKey() {}

    static String of(DelegateExecution execution) {
        return execution
                .getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getKey();
    }
}
