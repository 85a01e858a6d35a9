package vn.gov.moc.genderequality.activity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import vn.gov.moc.genderequality.document.ListWorkbook;
import vn.gov.moc.genderequality.document.ListWorkbook.Column;

/** The ledger as a workbook, a row for every activity. */
final class ActivityWorkbook implements AutoCloseable {

    static final List<Column> COLUMNS = List.of(
            new Column("Mã đơn vị", 12),
            new Column("Đơn vị", 32),
            new Column("Hoạt động", 44),
            new Column("Hình thức", 20),
            new Column("Tháng hành động", 12),
            new Column("Trong kế hoạch phê duyệt", 14),
            new Column("Tình trạng", 18),
            new Column("Từ ngày", 13),
            new Column("Đến ngày", 13),
            new Column("Ngày theo kế hoạch", 14),
            new Column("Địa điểm", 28),
            new Column("Đối tượng", 28),
            new Column("Nam dự kiến", 11),
            new Column("Nữ dự kiến", 11),
            new Column("Kinh phí dự kiến (đồng)", 18),
            new Column("Nguồn kinh phí", 24),
            new Column("Phụ trách", 24),
            new Column("Nam tham dự", 11),
            new Column("Nữ tham dự", 11),
            new Column("Đã chi (đồng)", 18),
            new Column("Kết quả", 44),
            new Column("Lý do hoãn, không tổ chức", 36),
            new Column("Lý do ngoài Tháng", 36));

    private final int year;
    private final ListWorkbook workbook;

    ActivityWorkbook(int year) {
        this.year = year;
        this.workbook = new ListWorkbook("Sổ hoạt động", "Sổ hoạt động năm " + year, 3, COLUMNS);
    }

    void add(ActivityRow activity) {
        workbook.line()
                .put(activity.unitCode())
                .put(activity.unitName())
                .put(activity.title())
                .put(activity.formLabel())
                .put(activity.actionMonth() ? "Trong" : "Ngoài")
                .put(activity.planned() ? "Có" : "Không")
                .put(activity.state().label())
                .put(activity.day())
                .put(activity.lastDay())
                .put(activity.plannedBeginsOn())
                .put(activity.place())
                .put(activity.targetGroup())
                .put(activity.expectedMen())
                .put(activity.expectedWomen())
                .put(activity.budget())
                .put(activity.budgetLine())
                .put(activity.responsible())
                .put(activity.attendedMen())
                .put(activity.attendedWomen())
                .put(activity.cost())
                .put(activity.result())
                .put(activity.reason())
                .put(activity.outsideReason());
    }

    void answer(HttpServletResponse response) throws IOException {
        workbook.answer("So-hoat-dong-%d.xlsx".formatted(year), response);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
