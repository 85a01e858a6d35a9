package vn.gov.moc.genderequality.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What every decision form sends with a completed task; read once and forgotten, it belongs to the decision's record. */
public final class DecisionForm {

    private static final ProcessVariable<Object> DECISION = new ProcessVariable<>("decision", Object.class);
    private static final ProcessVariable<Object> REASON = new ProcessVariable<>("reason", Object.class);

    private DecisionForm() {}

    /** The chosen decision, as text. */
    public static String decision(DelegateExecution execution) {
        return take(DECISION, execution);
    }

    /** The reason that was typed; empty when there is none. */
    public static String reason(DelegateExecution execution) {
        return take(REASON, execution);
    }

    private static String take(ProcessVariable<Object> variable, DelegateExecution execution) {
        Optional<Object> value = variable.find(execution);
        variable.remove(execution);
        return value.map(Object::toString).orElse("");
    }
}
