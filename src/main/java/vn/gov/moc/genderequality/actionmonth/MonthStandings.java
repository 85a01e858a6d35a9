package vn.gov.moc.genderequality.actionmonth;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.activity.ActivityPlans;

/** Tells the ledger how far a unit's plan is; whoever writes holds the month, so that nobody moves it meanwhile. */
@Component
class MonthStandings implements ActivityPlans {

    private final ActionMonthRepository months;

    MonthStandings(ActionMonthRepository months) {
        this.months = months;
    }

    @Override
    public Standing standing(String unitCode, int year) {
        return of(months.findLockedById(ActionMonth.idOf(year, unitCode)));
    }

    @Override
    public Standing present(String unitCode, int year) {
        return of(months.findById(ActionMonth.idOf(year, unitCode)));
    }

    private static Standing of(Optional<ActionMonth> found) {
        return found.map(month -> switch (month.state()) {
                    case PLANNING -> Standing.DRAFTING;
                    case IN_REVIEW, APPROVING -> Standing.UNDER_REVIEW;
                    case RUNNING, EVALUATING -> Standing.APPROVED;
                    case COMPLETED -> Standing.COMPLETED;
                    case CANCELLED -> Standing.NONE;
                })
                .orElse(Standing.NONE);
    }
}
