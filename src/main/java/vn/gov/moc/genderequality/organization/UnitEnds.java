package vn.gov.moc.genderequality.organization;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how units ceased to take part. */
@Component
public class UnitEnds {

    private final UnitClosingRepository closings;
    private final UnitSuccessionRepository successions;
    private final OrganizationUnitRepository units;

    UnitEnds(UnitClosingRepository closings, UnitSuccessionRepository successions, OrganizationUnitRepository units) {
        this.closings = closings;
        this.successions = successions;
        this.units = units;
    }

    /**
     * How a unit ceased.
     *
     * @param successor the code of the unit that goes on with its work; none when it was closed for good
     */
    public record UnitEnd(
            UnitDecision decision,
            @Nullable String successor,
            @Nullable String successorName) {}

    /** By unit, the last time it ceased; units closed without a decision are missing. */
    public Map<String, UnitEnd> of(Collection<String> unitCodes) {
        Map<String, UnitSuccession> merged = successions.findByPredecessorIn(unitCodes).stream()
                .collect(Collectors.toMap(UnitSuccession::predecessor, succession -> succession));
        Map<String, String> names =
                units
                        .findAllById(merged.values().stream()
                                .map(UnitSuccession::successor)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(OrganizationUnit::code, OrganizationUnit::name));
        return closings.findByUnitCodeInOrderById(unitCodes).stream()
                .collect(Collectors.toMap(
                        UnitClosing::unitCode,
                        closing -> end(closing, merged.get(closing.unitCode()), names),
                        (earlier, later) -> later));
    }

    private static UnitEnd end(UnitClosing closing, @Nullable UnitSuccession merged, Map<String, String> names) {
        return merged == null
                ? new UnitEnd(closing.decision(), null, null)
                : new UnitEnd(closing.decision(), merged.successor(), names.get(merged.successor()));
    }
}
