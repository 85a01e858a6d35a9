package vn.gov.moc.genderequality.guidance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import vn.gov.moc.genderequality.engine.ProcessVariable;

/** The names of {@code GuidanceProcess.bpmn}; its business key is the year. */
final class GuidanceProcess {

    static final String KEY = "GuidanceProcess";

    static final ProcessVariable<Boolean> GUIDANCE_APPROVED = new ProcessVariable<>("guidanceApproved", Boolean.class);
    static final ProcessVariable<Boolean> GUIDANCE_SIGNED = new ProcessVariable<>("guidanceSigned", Boolean.class);
    static final ProcessVariable<Boolean> ACKNOWLEDGEMENTS_SETTLED =
            new ProcessVariable<>("acknowledgementsSettled", Boolean.class);

    private GuidanceProcess() {}

    static int year(DelegateExecution execution) {
        return Integer.parseInt(execution.getProcessBusinessKey());
    }
}
