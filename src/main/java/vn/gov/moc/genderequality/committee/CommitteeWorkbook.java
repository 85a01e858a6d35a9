package vn.gov.moc.genderequality.committee;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import vn.gov.moc.genderequality.document.ListWorkbook;
import vn.gov.moc.genderequality.document.ListWorkbook.Column;

/** The committees as a workbook, a row for each unit. */
final class CommitteeWorkbook implements AutoCloseable {

    private static final List<Column> COLUMNS = List.of(
            new Column("Mã đơn vị", 12),
            new Column("Đơn vị", 40),
            new Column("Quyết định số", 20),
            new Column("Ngày quyết định", 13),
            new Column("Nhiệm kỳ từ ngày", 13),
            new Column("Nhiệm kỳ đến ngày", 13),
            new Column("Tình trạng", 32),
            new Column("Trưởng ban", 30),
            new Column("Số thành viên", 11),
            new Column("Nữ", 8),
            new Column("Tỷ lệ nữ (%)", 10),
            new Column("Đợt kiện toàn đang mở", 32));

    private final ListWorkbook workbook = new ListWorkbook("Ban VSTBPN", "Ban VSTBPN các đơn vị", 2, COLUMNS);

    void add(CommitteeRow row) {
        boolean known = row.decisionId() != null;
        RenewalState state = row.renewalState();
        workbook.line()
                .put(row.unitCode())
                .put(row.unitName())
                .put(row.documentNumber() == null ? "" : row.documentNumber())
                .put(row.decidedOn())
                .put(row.termFrom())
                .put(row.termTo())
                .put(row.standing().label())
                .put(row.headName())
                .put(known ? row.members() : null)
                .put(known ? row.women() : null)
                .put(row.womenShare())
                .put(state == null ? "" : state.label());
    }

    void answer(HttpServletResponse response) throws IOException {
        workbook.answer("Ban-VSTBPN-cac-don-vi.xlsx", response);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
