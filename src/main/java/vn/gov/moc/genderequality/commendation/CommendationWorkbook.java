package vn.gov.moc.genderequality.commendation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import vn.gov.moc.genderequality.document.ListWorkbook;
import vn.gov.moc.genderequality.document.ListWorkbook.Column;

/** Proposals for commendation as a workbook, a row for each. */
final class CommendationWorkbook implements AutoCloseable {

    static final List<Column> COLUMNS = List.of(
            new Column("Mã đề nghị", 26),
            new Column("Năm", 8),
            new Column("Mã đơn vị", 12),
            new Column("Đơn vị", 32),
            new Column("Nội dung", 60),
            new Column("Tình trạng", 30),
            new Column("Từ ngày", 13),
            new Column("Số được đề nghị", 12),
            new Column("Số được khen thưởng", 12),
            new Column("Số quyết định", 18));

    private final ListWorkbook workbook = new ListWorkbook("Khen thưởng", "Đề nghị khen thưởng", 1, COLUMNS);

    void add(CommendationList.Line line) {
        workbook.line()
                .put(line.id())
                .put(line.year())
                .put(line.unitCode())
                .put(line.unitName())
                .put(line.subject())
                .put(line.state().label())
                .put(line.sinceDay())
                .put(line.candidates())
                .put(line.granted())
                .put(Objects.requireNonNullElse(line.decisionNumber(), ""));
    }

    void answer(HttpServletResponse response) throws IOException {
        workbook.answer("De-nghi-khen-thuong.xlsx", response);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
