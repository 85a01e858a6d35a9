package vn.gov.moc.genderequality.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delegation as lists show it.
 *
 * @param revocable whether the person who looks may take it back now
 */
record DelegationView(
        String id,
        String unit,
        String unitName,
        DelegationState state,
        String stateLabel,
        String kind,
        String kindLabel,
        String delegator,
        String delegate,
        List<String> lines,
        List<String> matters,
        LocalDate firstDay,
        LocalDate lastDay,
        String basis,
        Instant createdAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt,
        String revokedReason,
        boolean revocable) {

    /** One page of a list. */
    record Rows(List<DelegationView> rows, int page, int totalPages) {}

    /** What a head can choose from; nothing for anybody else. */
    record Options(LocalDate today, List<UnitOption> units, List<KindOption> kinds, List<Choice> matters) {}

    record UnitOption(String code, String name, String headTitle, List<Choice> people) {}

    record KindOption(String id, String prefix, String label, String meaning, int longestYears) {}

    record Choice(String id, String label) {}
}
