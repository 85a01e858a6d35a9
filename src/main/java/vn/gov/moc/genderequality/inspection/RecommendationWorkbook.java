package vn.gov.moc.genderequality.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import vn.gov.moc.genderequality.document.ListWorkbook;
import vn.gov.moc.genderequality.document.ListWorkbook.Column;

/** Recommendations as a workbook, a row for each. */
final class RecommendationWorkbook implements AutoCloseable {

    static final List<Column> COLUMNS = List.of(
            new Column("Mã kiến nghị", 20),
            new Column("Năm", 8),
            new Column("Mã đơn vị", 12),
            new Column("Đơn vị", 32),
            new Column("Nội dung kiến nghị", 60),
            new Column("Người thực hiện", 28),
            new Column("Ngày kết luận", 13),
            new Column("Hạn trả lời", 13),
            new Column("Hạn thực hiện", 13),
            new Column("Tuổi (ngày)", 10),
            new Column("Tình trạng", 26),
            new Column("Quá hạn (ngày; số âm là còn lại)", 16),
            new Column("So với hạn", 20),
            new Column("Số lần yêu cầu thực hiện tiếp", 14),
            new Column("Người đang giữ", 32),
            new Column("Ngày kết thúc", 13));

    private final ListWorkbook workbook = new ListWorkbook("Kiến nghị", "Kiến nghị sau kiểm tra", 2, COLUMNS);

    void add(FollowedRecommendation recommendation) {
        workbook.line()
                .put(recommendation.id())
                .put(recommendation.year())
                .put(recommendation.unitCode())
                .put(recommendation.unitName())
                .put(recommendation.content())
                .put(recommendation.responsible())
                .put(recommendation.issuedOn())
                .put(recommendation.answerDueOn())
                .put(recommendation.dueOn())
                .put(recommendation.age())
                .put(recommendation.state().label())
                .put(recommendation.daysLate())
                .put(recommendation.remaining().text())
                .put(recommendation.reopened())
                .put(recommendation.holder())
                .put(recommendation.closedOn());
    }

    void answer(HttpServletResponse response) throws IOException {
        workbook.answer("Kien-nghi-sau-kiem-tra.xlsx", response);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
