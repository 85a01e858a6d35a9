package vn.gov.moc.genderequality.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable with its name and type in one place; only its methods read and write variables, so that a model and
 * its delegates cannot drift apart unnoticed.
 *
 * @param name the name models use in their expressions
 * @param type the Java type of the value
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    /**
     * The value, which must be there.
     *
     * @throws IllegalStateException when the variable is missing or of another type
     */
    public T get(VariableScope scope) {
        return find(scope)
                .orElseThrow(() -> new IllegalStateException("Process variable '%s' is missing".formatted(name)));
    }

    /**
     * The value where there is one.
     *
     * @throws IllegalStateException when the variable is of another type
     */
    public Optional<T> find(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalStateException("Process variable '%s' is a %s"
                    .formatted(name, value.getClass().getSimpleName()));
        }
        return Optional.ofNullable(type.cast(value));
    }

    /** Writes the value to the scope that already has the variable, else to the process instance. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    /** Writes the value to this very scope, hiding one of an outer scope. */
    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, value);
    }

    /** Forgets the value. */
    public void remove(VariableScope scope) {
        scope.removeVariable(name);
    }
}
