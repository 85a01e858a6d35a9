package vn.gov.moc.genderequality.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** Checks a year's plan: order of dates, template, units; every problem names its field. */
@Component
class CyclePlanValidator {

    private final OrganizationUnitRepository units;
    private final ReportTemplateCatalog templates;
    private final WorkingDays workingDays;

    CyclePlanValidator(OrganizationUnitRepository units, ReportTemplateCatalog templates, WorkingDays workingDays) {
        this.units = units;
        this.templates = templates;
        this.workingDays = workingDays;
    }

    /** @throws InvalidInputException with every problem found */
    void validate(CyclePlan plan) {
        List<FieldProblem> problems = new ArrayList<>();
        require(problems, "deadlineRule", plan.deadlineRule(), "Hãy chọn cách tính hạn nộp.");
        require(problems, "weekendRule", plan.weekendRule(), "Hãy chọn cách tính khi hạn rơi vào ngày nghỉ.");
        validatePeriods(plan, problems);
        if (plan.actionMonth() != null) {
            validateActionMonth(plan.year(), plan.actionMonth(), problems);
        }
        validateUnits(plan.unitCodes(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private void validatePeriods(CyclePlan plan, List<FieldProblem> problems) {
        List<PeriodPlan> periods = plan.periods();
        if (periods == null || periods.isEmpty()) {
            problems.add(new FieldProblem("periods", "Kế hoạch năm phải có ít nhất một kỳ báo cáo."));
            return;
        }
        Set<PeriodKind> seen = EnumSet.noneOf(PeriodKind.class);
        for (int i = 0; i < periods.size(); i++) {
            PeriodPlan period = periods.get(i);
            String path = "periods[" + i + "].";
            if (period == null) {
                problems.add(new FieldProblem("periods[" + i + "]", "Kỳ báo cáo này không có nội dung."));
                continue;
            }
            PeriodKind kind = period.kind();
            if (kind == null || !seen.add(kind)) {
                problems.add(new FieldProblem(path + "kind", "Mỗi loại kỳ báo cáo chỉ có một lần trong năm."));
            } else if (period.templateId() == null || !templates.covers(period.templateId(), kind, period.opensOn())) {
                problems.add(new FieldProblem(
                        path + "templateId",
                        "Hãy chọn mẫu báo cáo dùng được cho kỳ này và có hiệu lực chậm nhất từ ngày mở kỳ."));
            }
            validateDates(plan, period, path, problems);
        }
    }

    private void validateDates(CyclePlan plan, PeriodPlan period, String path, List<FieldProblem> problems) {
        int year = plan.year();
        LocalDate opensOn = period.opensOn();
        LocalDate cutOffOn = period.cutOffOn();
        LocalDate dueOn = period.dueOn();
        LocalDate closesOn = period.closesOn();
        require(problems, path + "opensOn", opensOn, "Hãy nhập ngày mở kỳ báo cáo.");
        require(problems, path + "cutOffOn", cutOffOn, "Hãy nhập ngày chốt số liệu.");
        require(problems, path + "dueOn", dueOn, "Hãy nhập hạn nộp.");
        require(problems, path + "closesOn", closesOn, "Hãy nhập ngày khoá kỳ báo cáo.");
        if (opensOn == null || cutOffOn == null || dueOn == null || closesOn == null) {
            return;
        }
        int before = problems.size();
        if (opensOn.getYear() != year) {
            problems.add(new FieldProblem(path + "opensOn", "Ngày mở phải nằm trong năm %d.".formatted(year)));
        }
        if (cutOffOn.isBefore(opensOn) || cutOffOn.isAfter(LocalDate.of(year, 12, 31))) {
            problems.add(new FieldProblem(
                    path + "cutOffOn",
                    "Ngày chốt số liệu phải từ ngày mở kỳ báo cáo đến hết ngày 31/12/%d.".formatted(year)));
        }
        if (!dueOn.isAfter(opensOn)) {
            problems.add(new FieldProblem(path + "dueOn", "Hạn nộp phải sau ngày mở kỳ báo cáo."));
        }
        if (closesOn.isBefore(dueOn)) {
            problems.add(new FieldProblem(path + "closesOn", "Ngày khoá kỳ báo cáo không được trước hạn nộp."));
        }
        if (closesOn.isAfter(LocalDate.of(year + 1, 6, 30))) {
            problems.add(new FieldProblem(
                    path + "closesOn", "Ngày khoá kỳ báo cáo không được sau ngày 30/06/%d.".formatted(year + 1)));
        }
        if (problems.size() == before && plan.weekendRule() != null) {
            LocalDate moved = workingDays.apply(plan.weekendRule(), dueOn);
            if (closesOn.isBefore(moved)) {
                problems.add(new FieldProblem(
                        path + "closesOn",
                        "Hạn nộp rơi vào ngày nghỉ nên chuyển sang ngày %s; ngày khoá kỳ báo cáo không được trước ngày đó."
                                .formatted(VietnameseDates.format(moved))));
            }
        }
    }

    private static void validateActionMonth(int year, ActionMonthPlan month, List<FieldProblem> problems) {
        String path = "actionMonth.";
        LocalDate opensOn = month.opensOn();
        LocalDate planDueOn = month.planDueOn();
        LocalDate beginsOn = month.beginsOn();
        LocalDate endsOn = month.endsOn();
        LocalDate resultsDueOn = month.resultsDueOn();
        require(problems, path + "opensOn", opensOn, "Hãy nhập ngày giao lập kế hoạch Tháng hành động.");
        require(problems, path + "planDueOn", planDueOn, "Hãy nhập hạn phê duyệt kế hoạch Tháng hành động.");
        require(problems, path + "beginsOn", beginsOn, "Hãy nhập ngày bắt đầu Tháng hành động.");
        require(problems, path + "endsOn", endsOn, "Hãy nhập ngày kết thúc Tháng hành động.");
        require(problems, path + "resultsDueOn", resultsDueOn, "Hãy nhập hạn tổng kết Tháng hành động.");
        if (opensOn == null || planDueOn == null || beginsOn == null || endsOn == null || resultsDueOn == null) {
            return;
        }
        if (opensOn.getYear() != year) {
            problems.add(new FieldProblem(
                    path + "opensOn", "Ngày giao lập kế hoạch Tháng hành động phải nằm trong năm %d.".formatted(year)));
        }
        if (!planDueOn.isAfter(opensOn)) {
            problems.add(new FieldProblem(
                    path + "planDueOn", "Hạn phê duyệt kế hoạch phải sau ngày giao lập kế hoạch Tháng hành động."));
        }
        if (beginsOn.isBefore(planDueOn)) {
            problems.add(new FieldProblem(
                    path + "beginsOn", "Tháng hành động không được bắt đầu trước hạn phê duyệt kế hoạch."));
        }
        if (!endsOn.isAfter(beginsOn)) {
            problems.add(new FieldProblem(path + "endsOn", "Ngày kết thúc phải sau ngày bắt đầu Tháng hành động."));
        }
        if (resultsDueOn.isBefore(endsOn) || resultsDueOn.isAfter(LocalDate.of(year + 1, 6, 30))) {
            problems.add(new FieldProblem(
                    path + "resultsDueOn",
                    "Hạn tổng kết Tháng hành động phải từ ngày kết thúc đến hết ngày 30/06/%d.".formatted(year + 1)));
        }
    }

    private void validateUnits(@Nullable List<String> unitCodes, List<FieldProblem> problems) {
        if (unitCodes == null || unitCodes.isEmpty()) {
            problems.add(new FieldProblem("unitCodes", "Hãy chọn ít nhất một đơn vị."));
            return;
        }
        Set<String> active = units.findByActiveTrueOrderByCode().stream()
                .map(OrganizationUnit::code)
                .collect(Collectors.toSet());
        String unknown =
                unitCodes.stream().filter(code -> !active.contains(code)).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            problems.add(new FieldProblem("unitCodes", "Không có đơn vị đang hoạt động nào mang mã: " + unknown + "."));
        }
    }

    private static void require(List<FieldProblem> problems, String field, @Nullable Object value, String message) {
        if (value == null) {
            problems.add(new FieldProblem(field, message));
        }
    }
}
