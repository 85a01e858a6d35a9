package vn.gov.moc.genderequality.consolidation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Percentages with one decimal, rounded half up; computed, never typed. */
final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** None when either is unknown or the whole is not above zero. */
    static @Nullable BigDecimal of(@Nullable Long part, @Nullable Long whole) {
        return part == null || whole == null || whole <= 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    static @Nullable BigDecimal of(int part, int whole) {
        return of((long) part, (long) whole);
    }
}
