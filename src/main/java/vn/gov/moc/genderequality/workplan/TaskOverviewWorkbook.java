package vn.gov.moc.genderequality.workplan;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import vn.gov.moc.genderequality.document.ListWorkbook;
import vn.gov.moc.genderequality.document.ListWorkbook.Column;

/** The units with the eight tasks as a workbook, a row for every unit and task. */
final class TaskOverviewWorkbook implements AutoCloseable {

    private static final List<Column> COLUMNS = List.of(
            new Column("Mã đơn vị", 12),
            new Column("Đơn vị", 44),
            new Column("Loại đơn vị", 24),
            new Column("Kế hoạch công tác", 26),
            new Column("Nhiệm vụ", 56),
            new Column("Tình trạng", 22),
            new Column("Thể hiện ở", 60));

    private final int year;
    private final ListWorkbook workbook;

    TaskOverviewWorkbook(int year) {
        this.year = year;
        this.workbook = new ListWorkbook("Tám nhiệm vụ", "Tám nhiệm vụ năm " + year, 2, COLUMNS);
    }

    void add(TaskOverviewView.Row unit) {
        for (TaskOverviewView.Cell cell : unit.cells()) {
            workbook.line()
                    .put(unit.unitCode())
                    .put(unit.unitName())
                    .put(unit.kindLabel())
                    .put(unit.planLabel())
                    .put(cell.task().heading())
                    .put(cell.standing().label())
                    .put(cell.parts().stream().map(TaskOverviewView.Part::text).collect(Collectors.joining("; ")));
        }
    }

    void answer(HttpServletResponse response) throws IOException {
        workbook.answer("Tam-nhiem-vu-%d.xlsx".formatted(year), response);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
