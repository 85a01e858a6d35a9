package vn.gov.moc.genderequality.committee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit's committee as a line; what hangs on a decision is none before the first one.
 *
 * @param active whether the unit takes part in new periods
 * @param renewalId the renewal that is open; none otherwise
 * @param today the day the line speaks of
 */
record CommitteeRow(
        String unitCode,
        String unitName,
        boolean active,
        @Nullable String decisionId,
        @Nullable String documentNumber,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate termFrom,
        @Nullable LocalDate termTo,
        String headName,
        int members,
        int women,
        @Nullable String renewalId,
        @Nullable RenewalState renewalState,
        LocalDate today) {

    /** How many days before its end a term is said to end soon. */
    static final int SOON = 60;

    /** How it stands to its term. */
    public CommitteeQuery.Standing standing() {
        if (!active) {
            return CommitteeQuery.Standing.CLOSED;
        }
        if (termTo == null) {
            return CommitteeQuery.Standing.UNKNOWN;
        }
        if (termTo.isBefore(today)) {
            return CommitteeQuery.Standing.ENDED;
        }
        return termTo.isAfter(today.plusDays(SOON)) ? CommitteeQuery.Standing.IN_TERM : CommitteeQuery.Standing.ENDING;
    }

    /** The style that goes with the standing. */
    public String tone() {
        return switch (standing()) {
            case ENDED -> "bad";
            case ENDING -> "warning";
            case IN_TERM -> "good";
            default -> "quiet";
        };
    }

    /** The share of women in hundredths, rounded; none before the first decision. */
    public @Nullable Integer womenShare() {
        return members == 0 ? null : Math.round(100f * women / members);
    }
}
