package vn.gov.moc.genderequality.commendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.unitreport.OfferedText;
import vn.gov.moc.genderequality.unitreport.ReportPrefill;
import vn.gov.moc.genderequality.unitreport.ReportTemplate;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/**
 * Offers to section I.2 of every report who of the unit was commended in the year up to the period's cut-off: the directive asks
 * for commendation in its §2, which that section answers. Where nobody was, nothing is offered.
 */
@Component
@Order(4)
class CommendationPrefill implements ReportPrefill {

    private static final String SECTION = "I.2";

    private final CommendationRepository commendations;
    private final Commendations service;
    private final CanonicalJson json;
    private final Clock clock;

    CommendationPrefill(CommendationRepository commendations, Commendations service, CanonicalJson json, Clock clock) {
        this.commendations = commendations;
        this.service = service;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<Offer> offers(UnitReport report, ReportingPeriod period, ReportTemplate template) {
        LocalDate today = day(clock.instant());
        LocalDate until = period.cutOffOn().isBefore(today) ? period.cutOffOn() : today;
        List<CommendationSnapshots.Granting> granted =
                commendations.findByUnitCodeAndCycleYearOrderByNumber(report.unitCode(), period.year()).stream()
                        .filter(each -> each.state() == CommendationState.GRANTED
                                && !day(Objects.requireNonNull(each.endedAt())).isAfter(until))
                        .flatMap(each -> service.paper(each.id(), CommendationPaper.Kind.DECISION).stream())
                        .map(paper -> json.read(paper.content(), CommendationSnapshots.Granting.class))
                        .toList();
        if (granted.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        granted.forEach(decision -> {
            lines.add(
                    "Bộ đã khen thưởng, biểu dương cá nhân, tập thể của đơn vị có thành tích trong công tác bình đẳng giới (Quyết định số %s ngày %s):"
                            .formatted(decision.documentNumber(), VietnameseDates.format(day(decision.signedAt()))));
            decision.granted()
                    .forEach(each -> lines.add("- %s%s: %s."
                            .formatted(
                                    each.name(),
                                    each.position().isEmpty() ? "" : ", " + each.position(),
                                    each.award())));
        });
        return List.of(Offer.text(source(granted), SECTION, OfferedText.of(lines))
                .linkedTo("/commendations?year=%d&unit=%s".formatted(period.year(), report.unitCode())));
    }

    private static String source(List<CommendationSnapshots.Granting> granted) {
        return "Quyết định khen thưởng số "
                + granted.stream()
                        .map(CommendationSnapshots.Granting::documentNumber)
                        .reduce((one, other) -> one + ", " + other)
                        .orElseThrow();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zones.VIETNAM);
    }
}
