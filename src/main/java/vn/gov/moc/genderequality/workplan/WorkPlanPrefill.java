package vn.gov.moc.genderequality.workplan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.OfferedText;
import vn.gov.moc.genderequality.unitreport.ReportPrefill;
import vn.gov.moc.genderequality.unitreport.ReportTemplate;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/**
 * Offers to each section what was done of the work the unit planned for the same task of the directive (763/BXD-TCCB of 2017,
 * §1–§7). Where nothing was begun there is nothing to offer.
 */
@Component
@Order(5)
class WorkPlanPrefill implements ReportPrefill {

    private final ReportPlanItems items;
    private final WorkPlans plans;

    WorkPlanPrefill(ReportPlanItems items, WorkPlans plans) {
        this.items = items;
        this.plans = plans;
    }

    @Override
    public List<Offer> offers(UnitReport report, ReportingPeriod period, ReportTemplate template) {
        String plan = plans.number(WorkPlan.idOf(period.year(), report.unitCode()))
                .map(" số "::concat)
                .orElse("");
        String source = "Kế hoạch công tác%s năm %d".formatted(plan, period.year());
        String link = TaskCarrier.WORK_PLAN.url(period.year(), report.unitCode());
        List<Offer> offers = new ArrayList<>();
        items.sections(report, period, template).forEach((section, work) -> {
            if (work.stream().anyMatch(item -> item.progress() != WorkProgress.NOT_STARTED)) {
                offers.add(Offer.text(source, section, text(plan, work)).linkedTo(link));
            }
        });
        return offers;
    }

    private static String text(String plan, List<WorkPlanItem> work) {
        List<String> lines = new ArrayList<>();
        lines.add("Thực hiện Kế hoạch công tác%s, đơn vị đã hoàn thành %s trên %s nhiệm vụ, đang thực hiện %s nhiệm vụ:"
                .formatted(
                        plan,
                        TypedText.number(count(work, WorkProgress.DONE)),
                        TypedText.number(work.size()),
                        TypedText.number(count(work, WorkProgress.IN_PROGRESS))));
        work.stream()
                .filter(item -> item.progress() != WorkProgress.NOT_STARTED)
                .map(WorkPlanPrefill::line)
                .forEach(lines::add);
        return OfferedText.of(lines);
    }

    private static long count(List<WorkPlanItem> work, WorkProgress progress) {
        return work.stream().filter(item -> item.progress() == progress).count();
    }

    private static String line(WorkPlanItem item) {
        String standing = switch (item.progress()) {
            case DONE ->
                item.doneOn() == null ? "đã hoàn thành" : "đã hoàn thành ngày " + VietnameseDates.format(item.doneOn());
            case NOT_DONE -> "không thực hiện, lý do: " + item.reason();
            default -> item.percent() == null ? "đang thực hiện" : "đang thực hiện (%d%%)".formatted(item.percent());
        };
        String result = item.progressText().isEmpty() ? "" : " " + item.progressText();
        return "- %s: %s.%s".formatted(item.content(), standing, result);
    }
}
