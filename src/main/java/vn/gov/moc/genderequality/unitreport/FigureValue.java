package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell of the table of figures. Empty, not applicable and zero are three things.
 *
 * @param value the whole number, 0–99,999,999, for {@link Status#NUMBER} only
 * @param estimated whether the number is an estimate (ước): due dates fall before the year ends
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureValue(Status status, @Nullable Integer value, boolean estimated) {

    static final int LARGEST = 99_999_999;

    /** Nothing was entered. */
    public static final FigureValue EMPTY = new FigureValue(Status.EMPTY, null, false);

    /** Không áp dụng. */
    public static final FigureValue NOT_APPLICABLE = new FigureValue(Status.NOT_APPLICABLE, null, false);

    /** A counted number. */
    public static FigureValue of(int value) {
        return new FigureValue(Status.NUMBER, value, false);
    }

    /** The number; none when it is empty or not applicable. */
    OptionalInt number() {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** The three things a cell can be. */
    public enum Status {
        EMPTY,
        NUMBER,
        NOT_APPLICABLE
    }
}
