package vn.gov.moc.genderequality.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with what was typed, so that a person is told everything at once. */
public final class FieldProblems {

    private final List<FieldProblem> problems = new ArrayList<>();

    /** Adds the message unless {@code holds}. */
    public FieldProblems require(String field, boolean holds, String message) {
        if (!holds) {
            problems.add(new FieldProblem(field, message));
        }
        return this;
    }

    /** Adds what others have found. */
    public FieldProblems addAll(List<FieldProblem> found) {
        problems.addAll(found);
        return this;
    }

    /**
     * The text as it is kept; a problem when it is longer than {@code longest} characters.
     *
     * @param what the text's name at the head of the message
     */
    public String text(String field, @Nullable String typed, int longest, String what) {
        String text = TypedText.clean(typed).strip();
        require(field, text.length() <= longest, "%s dài quá %s ký tự.".formatted(what, TypedText.number(longest)));
        return text;
    }

    /** @throws InvalidInputException when there is a problem */
    public void refuse() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
