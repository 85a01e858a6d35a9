package vn.gov.moc.genderequality.owninspection;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.gov.moc.genderequality.document.TableWorkbook;
import vn.gov.moc.genderequality.document.TableWorkbook.Column;

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

    private final TableWorkbook table;

    OwnInspectionWorkbook(int year) {
        this.table =
                new TableWorkbook("Kiểm tra đơn vị trực thuộc", "Kiểm tra đơn vị trực thuộc năm " + year, COLUMNS, 3);
    }

    void add(OwnInspection inspection, String unitName) {
        table.row()
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

    void write(OutputStream out) throws IOException {
        table.write(out);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
