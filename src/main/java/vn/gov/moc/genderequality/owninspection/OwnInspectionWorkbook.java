package vn.gov.moc.genderequality.owninspection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import vn.gov.moc.genderequality.document.ListWorkbook;
import vn.gov.moc.genderequality.document.ListWorkbook.Column;

/** A year's inspections as a workbook, a row for each. */
final class OwnInspectionWorkbook implements AutoCloseable {

    private static final List<Column> COLUMNS = List.of(
            new Column("Mã đơn vị", 12),
            new Column("Đơn vị kiểm tra", 32),
            new Column("Đơn vị được kiểm tra", 44),
            new Column("Hình thức", 24),
            new Column("Từ ngày", 13),
            new Column("Đến ngày", 13),
            new Column("Kết quả", 44),
            new Column("Tồn tại, vướng mắc", 44),
            new Column("Nội dung kiến nghị", 44),
            new Column("Số kiến nghị", 11),
            new Column("Số kiến nghị đã thực hiện", 14));

    private final int year;
    private final ListWorkbook workbook;

    OwnInspectionWorkbook(int year) {
        this.year = year;
        this.workbook =
                new ListWorkbook("Kiểm tra đơn vị trực thuộc", "Kiểm tra đơn vị trực thuộc năm " + year, 3, COLUMNS);
    }

    void add(OwnInspection inspection, String unitName) {
        workbook.line()
                .put(inspection.unitCode())
                .put(unitName)
                .put(inspection.body())
                .put(inspection.form().label())
                .put(inspection.heldFrom())
                .put(inspection.lastDay())
                .put(inspection.results())
                .put(inspection.shortcomings())
                .put(inspection.recommendations())
                .put(inspection.recommendationCount())
                .put(inspection.carriedOutCount());
    }

    void answer(HttpServletResponse response) throws IOException {
        workbook.answer("Kiem-tra-don-vi-truc-thuoc-%d.xlsx".formatted(year), response);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
