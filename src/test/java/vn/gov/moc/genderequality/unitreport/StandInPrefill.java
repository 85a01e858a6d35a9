package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;

/** Offers for one report whatever a test wants offered; nothing for any other. */
@Component
@Profile("evaluation")
@Order(2)
class StandInPrefill implements ReportPrefill {

    private final Map<String, List<Offer>> offers = new ConcurrentHashMap<>();

    void offer(String reportId, Offer... offered) {
        offers.put(reportId, List.of(offered));
    }

    @Override
    public List<Offer> offers(UnitReport report, ReportingPeriod period, ReportTemplate template) {
        return offers.getOrDefault(report.id(), List.of());
    }
}
