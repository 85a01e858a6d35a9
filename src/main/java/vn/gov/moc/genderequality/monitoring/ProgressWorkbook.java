package vn.gov.moc.genderequality.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.document.ListWorkbook;
import vn.gov.moc.genderequality.document.ListWorkbook.Column;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;

/** The matrix as a workbook, a row for every unit and milestone. */
final class ProgressWorkbook implements AutoCloseable {

    private static final List<Column> COLUMNS = List.of(
            new Column("Mã đơn vị", 12),
            new Column("Đơn vị", 44),
            new Column("Loại đơn vị", 24),
            new Column("Mốc", 38),
            new Column("Tình trạng", 30),
            new Column("Người đang giữ", 32),
            new Column("Từ ngày", 14),
            new Column("Số ngày", 10),
            new Column("Hạn ban đầu", 24),
            new Column("Hạn hiện tại", 24),
            new Column("So với hạn", 22),
            new Column("Diễn giải", 60));

    private final int year;
    private final ListWorkbook workbook;

    ProgressWorkbook(int year) {
        this.year = year;
        this.workbook = new ListWorkbook("Tiến độ", "Tiến độ năm " + year, 2, COLUMNS);
    }

    void add(ProgressRow unit) {
        for (MilestoneCell cell : unit.cells()) {
            workbook.line()
                    .put(unit.unitCode())
                    .put(unit.unitName())
                    .put(unit.kindLabel())
                    .put(cell.label())
                    .put(cell.stageLabel())
                    .put(cell.holder())
                    .put(day(cell.since()))
                    .put(cell.daysInStage())
                    .put(cell.originalDueText())
                    .put(cell.dueText())
                    .put(cell.latenessLabel())
                    .put(cell.cause());
        }
    }

    private static String day(@Nullable Instant time) {
        return time == null
                ? ""
                : VietnameseDates.format(time.atZone(Zones.VIETNAM).toLocalDate());
    }

    void answer(HttpServletResponse response) throws IOException {
        workbook.answer("Tien-do-%d.xlsx".formatted(year), response);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
