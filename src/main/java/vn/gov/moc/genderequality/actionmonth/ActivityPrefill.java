package vn.gov.moc.genderequality.actionmonth;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.HeldActivities.Held;
import vn.gov.moc.genderequality.cycle.ActionMonthDates;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.FigureValue;
import vn.gov.moc.genderequality.unitreport.OfferedText;
import vn.gov.moc.genderequality.unitreport.ReportPrefill;
import vn.gov.moc.genderequality.unitreport.ReportTemplate;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/**
 * Offers what the ledger of activities says: the Action Month (directive §I.3) to the year-end report, communication and
 * training (§I.4) to every report. Only what was held counts, up to the period's cut-off; a number that may still grow is
 * marked as an estimate, and where nothing was held there is nothing to offer.
 */
@Component
@Order(2)
class ActivityPrefill implements ReportPrefill {

    private static final int LISTED = 40;

    private final HeldActivities activities;
    private final ActionMonthService months;
    private final CycleService cycles;
    private final Clock clock;

    ActivityPrefill(HeldActivities activities, ActionMonthService months, CycleService cycles, Clock clock) {
        this.activities = activities;
        this.months = months;
        this.cycles = cycles;
        this.clock = clock;
    }

    @Override
    public List<Offer> offers(UnitReport report, ReportingPeriod period, ReportTemplate template) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        LocalDate until = period.cutOffOn().isBefore(today) ? period.cutOffOn() : today;
        List<Held> held = activities.until(report.unitCode(), period.year(), until);
        String ledger = "/activities?year=%d&unit=%s&state=HELD".formatted(period.year(), report.unitCode());
        List<Offer> offers = new ArrayList<>();
        if (period.kind() == PeriodKind.YEAR_END) {
            ActionMonthDates dates = cycles.cycle(period.year()).actionMonth();
            List<Held> ofMonth = held.stream().filter(Held::actionMonth).toList();
            if (!ofMonth.isEmpty()) {
                String text = text(report.unitCode(), period.year(), ofMonth, until);
                offers.add(Offer.text(source(period, ofMonth), "I.3", text)
                        .linkedTo("/action-months/%d/%s".formatted(period.year(), report.unitCode())));
            }
            count(
                    offers,
                    period,
                    ofMonth,
                    until.isBefore(dates.endsOn()),
                    "action-month-activities",
                    "action-month-attendees",
                    ledger + "&month=IN");
        }
        boolean growing = until.isBefore(period.lastDay());
        count(
                offers,
                period,
                held.stream().filter(each -> !each.training()).toList(),
                growing,
                "communication-events",
                "communication-attendees",
                ledger);
        count(
                offers,
                period,
                held.stream().filter(Held::training).toList(),
                growing,
                "training-events",
                "training-attendees",
                ledger + "&form=TRAINING");
        return offers;
    }

    private static void count(
            List<Offer> offers,
            ReportingPeriod period,
            List<Held> held,
            boolean growing,
            String events,
            String attendees,
            String link) {
        if (held.isEmpty()) {
            return;
        }
        String source = source(period, held);
        offers.add(Offer.figure(source, events + ".count.now", figure(held.size(), growing))
                .linkedTo(link));
        offers.add(Offer.figure(source, attendees + ".women.now", figure(women(held), growing))
                .linkedTo(link));
        offers.add(Offer.figure(source, attendees + ".men.now", figure(men(held), growing))
                .linkedTo(link));
        offers.add(Offer.figure(source, attendees + ".total.now", figure(women(held) + men(held), growing))
                .linkedTo(link));
    }

    private static FigureValue figure(int number, boolean growing) {
        return new FigureValue(FigureValue.Status.NUMBER, number, growing);
    }

    /** The same on every day until something more is held, so that an offer stands while a drafter considers it. */
    private static String source(ReportingPeriod period, List<Held> held) {
        return "Sổ hoạt động năm %d (%s hoạt động, gần nhất %s)"
                .formatted(
                        period.year(),
                        TypedText.number(held.size()),
                        VietnameseDates.format(held.get(held.size() - 1).heldFrom()));
    }

    private String text(String unitCode, int year, List<Held> held, LocalDate until) {
        List<String> lines = new ArrayList<>();
        activities
                .plan(unitCode, year)
                .map(plan -> "Đơn vị đã ban hành Kế hoạch số %s ngày %s tổ chức Tháng hành động, gồm %s hoạt động."
                        .formatted(
                                plan.documentNumber(),
                                VietnameseDates.format(plan.approvedOn()),
                                TypedText.number(plan.activities())))
                .ifPresent(lines::add);
        lines.add("Tính đến ngày %s, đơn vị đã tổ chức %s hoạt động với %s:"
                .formatted(
                        VietnameseDates.format(until),
                        TypedText.number(held.size()),
                        attendees(men(held), women(held))));
        held.stream().limit(LISTED).map(ActivityPrefill::line).forEach(lines::add);
        if (held.size() > LISTED) {
            lines.add("- Và %s hoạt động khác.".formatted(TypedText.number(held.size() - LISTED)));
        }
        Optional<ActionMonth> month = months.find(ActionMonth.idOf(year, unitCode));
        month.ifPresent(each -> {
            evaluation(lines, "Ưu điểm", each.strengths());
            evaluation(lines, "Tồn tại, hạn chế", each.limits());
            evaluation(lines, "Đề xuất, kiến nghị", each.proposals());
        });
        return OfferedText.of(lines);
    }

    private static void evaluation(List<String> lines, String label, String text) {
        if (!text.isEmpty()) {
            lines.add(label + ": " + text);
        }
    }

    private static String line(Held held) {
        String days = held.heldTo() == null
                ? "ngày " + VietnameseDates.format(held.heldFrom())
                : "từ ngày %s đến ngày %s"
                        .formatted(VietnameseDates.format(held.heldFrom()), VietnameseDates.format(held.heldTo()));
        String form = held.form() == null ? "" : held.form().label() + ": ";
        return "- %s%s, %s, %s.".formatted(form, held.title(), days, attendees(held.men(), held.women()));
    }

    private static String attendees(int men, int women) {
        return "%s lượt người tham dự (%s nam, %s nữ)"
                .formatted(TypedText.number(men + women), TypedText.number(men), TypedText.number(women));
    }

    private static int men(List<Held> held) {
        return held.stream().mapToInt(Held::men).sum();
    }

    private static int women(List<Held> held) {
        return held.stream().mapToInt(Held::women).sum();
    }
}
