package vn.gov.moc.genderequality.difficulty;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import vn.gov.moc.genderequality.document.ListWorkbook;
import vn.gov.moc.genderequality.document.ListWorkbook.Column;
import vn.gov.moc.genderequality.engine.Remaining;

/** Difficulties as a workbook, a row for each. */
final class DifficultyWorkbook implements AutoCloseable {

    static final List<Column> COLUMNS = List.of(
            new Column("Mã vướng mắc", 26),
            new Column("Năm", 8),
            new Column("Mã đơn vị", 12),
            new Column("Đơn vị", 32),
            new Column("Vướng mắc", 60),
            new Column("Mục báo cáo", 40),
            new Column("Ngày nêu", 13),
            new Column("Tuổi (ngày)", 10),
            new Column("Tình trạng", 28),
            new Column("Hạn Bộ trả lời", 14),
            new Column("Hạn của người đang giữ", 14),
            new Column("So với hạn", 20),
            new Column("Số lần trả lời lại", 12),
            new Column("Ngày kết thúc", 13));

    private final ListWorkbook workbook = new ListWorkbook("Vướng mắc", "Vướng mắc đơn vị nêu với Bộ", 2, COLUMNS);

    void add(ListedDifficulty difficulty) {
        Remaining remaining = difficulty.remaining();
        workbook.line()
                .put(difficulty.id())
                .put(difficulty.year())
                .put(difficulty.unitCode())
                .put(difficulty.unitName())
                .put(difficulty.subject())
                .put(difficulty.sectionTitle())
                .put(difficulty.raisedOn())
                .put(difficulty.age())
                .put(difficulty.state().label())
                .put(difficulty.answerDueOn())
                .put(difficulty.dueOn())
                .put(remaining == null ? "" : remaining.text())
                .put(difficulty.reopened())
                .put(difficulty.closedOn());
    }

    void answer(HttpServletResponse response) throws IOException {
        workbook.answer("Vuong-mac.xlsx", response);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
