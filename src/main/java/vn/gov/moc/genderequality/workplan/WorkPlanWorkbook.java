package vn.gov.moc.genderequality.workplan;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import vn.gov.moc.genderequality.document.ListWorkbook;
import vn.gov.moc.genderequality.document.ListWorkbook.Column;

/** A year's work plans as a workbook, a row for each unit. */
final class WorkPlanWorkbook {

    private static final List<Column> COLUMNS = List.of(
            new Column("Mã đơn vị", 12),
            new Column("Đơn vị", 44),
            new Column("Tình trạng", 30),
            new Column("Số lần trả lại", 10),
            new Column("Hạn phê duyệt", 13),
            new Column("Ngày phê duyệt", 13),
            new Column("Số kế hoạch", 16),
            new Column("Số nhiệm vụ", 10),
            new Column("Đã hoàn thành", 11),
            new Column("Nhiệm vụ quá hạn", 11),
            new Column("Kinh phí (đồng)", 18),
            new Column("So với hạn", 26));

    private WorkPlanWorkbook() {}

    static void answer(int year, List<UnitPlan> plans, HttpServletResponse response) throws IOException {
        try (ListWorkbook workbook =
                new ListWorkbook("Kế hoạch công tác", "Kế hoạch công tác năm " + year, 2, COLUMNS)) {
            plans.forEach(plan -> workbook.line()
                    .put(plan.unitCode())
                    .put(plan.unitName())
                    .put(plan.stateLabel())
                    .put(Math.max(0, plan.round() - 1))
                    .put(plan.due())
                    .put(plan.approvedOn())
                    .put(plan.number())
                    .put(plan.items())
                    .put(plan.done())
                    .put(plan.lateItems())
                    .put(plan.amount())
                    .put(plan.late()));
            workbook.answer("Ke-hoach-cong-tac-%d.xlsx".formatted(year), response);
        }
    }
}
