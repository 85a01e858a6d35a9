package vn.gov.moc.genderequality.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Input that breaks a rule; nothing was changed. Becomes HTTP 400 with one entry per field. */
public class InvalidInputException extends RuntimeException {

    private final transient List<FieldProblem> problems;

    public InvalidInputException(List<FieldProblem> problems) {
        super(problems.stream().map(FieldProblem::message).distinct().collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public InvalidInputException(String field, String message) {
        this(List.of(new FieldProblem(field, message)));
    }

    /** What is wrong, field by field. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
