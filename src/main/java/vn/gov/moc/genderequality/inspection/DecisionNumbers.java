package vn.gov.moc.genderequality.inspection;

import java.time.Instant;
import java.time.Year;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.engine.Zones;

/**
 * Numbers the ministry's decisions, whatever they are about: one body has one series, from 01 each 1 January (Nghị định
 * 30/2020/NĐ-CP).
 */
@Component
public class DecisionNumbers {

    private final InspectionPaperRepository papers;

    DecisionNumbers(InspectionPaperRepository papers) {
        this.papers = papers;
    }

    /**
     * Takes the next number, e.g. {@code 05/QĐ-BXD}; it is free again when the caller's transaction fails.
     *
     * @param abbreviation how the body stands in its numbers
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String abbreviation, Instant now) {
        return "%02d/%s-%s"
                .formatted(
                        papers.takeNumber(
                                PaperKind.DECISION.name(),
                                Year.from(now.atZone(Zones.VIETNAM)).getValue()),
                        PaperKind.DECISION.sign(),
                        abbreviation);
    }
}
