package vn.gov.moc.genderequality.workplan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.DirectiveTask;
import vn.gov.moc.genderequality.document.Appendix;
import vn.gov.moc.genderequality.document.Closing;
import vn.gov.moc.genderequality.document.Letterhead;
import vn.gov.moc.genderequality.document.OfficialReport;
import vn.gov.moc.genderequality.document.PaperTable;
import vn.gov.moc.genderequality.document.PaperTable.Column;
import vn.gov.moc.genderequality.document.PaperTable.Group;
import vn.gov.moc.genderequality.document.Paragraph;
import vn.gov.moc.genderequality.document.ReportRenderer;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.workplan.WorkPlanSnapshot.PlannedWork;
import vn.gov.moc.genderequality.workplan.WorkPlanView.LineSum;

/** Prints work plans with their estimate as official papers; the same edition makes the same PDF, byte for byte. */
@Component
class WorkPlanPapers {

    private static final String UNKNOWN = "…";

    private static final List<Column> WORK = List.of(
            new Column("TT", 6, false),
            new Column("Nội dung công việc", 34, false),
            new Column("Mục tiêu, chỉ số", 28, false),
            new Column("Phụ trách", 17, false),
            new Column("Hạn", 15, false));

    private static final List<Column> LINES = List.of(
            new Column("TT", 7, false),
            new Column("Mục chi", 35, false),
            new Column("Căn cứ", 36, false),
            new Column("Số tiền (đồng)", 22, true));

    private static final List<Column> COSTS = List.of(
            new Column("TT", 7, false),
            new Column("Nội dung công việc", 43, false),
            new Column("Mục chi", 28, false),
            new Column("Số tiền (đồng)", 22, true));

    private final WorkPlanPaperProperties properties;
    private final ReportRenderer renderer;

    WorkPlanPapers(WorkPlanPaperProperties properties, ReportRenderer renderer) {
        this.properties = properties;
        this.renderer = renderer;
    }

    byte[] pdf(WorkPlanEdition edition) {
        return renderer.pdf(layOut(edition));
    }

    byte[] docx(WorkPlanEdition edition) {
        return renderer.docx(layOut(edition));
    }

    private OfficialReport layOut(WorkPlanEdition edition) {
        return new OfficialReport(
                OfficialReport.Kind.PLAN,
                new Letterhead(
                        properties.parentBody(), edition.unitName(), edition.number(), edition.seat(), edition.date()),
                "Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm " + edition.year(),
                List.of(),
                body(edition),
                new Closing(
                        edition.authority(), edition.draft() ? null : "(đã ký)", edition.signer(), recipients(edition)),
                List.of(estimate(edition)),
                edition.draft() ? "Dự thảo" : null,
                edition.draft() ? null : "Mã kiểm tra SHA-256: " + edition.sha256());
    }

    private static List<Paragraph> body(WorkPlanEdition edition) {
        List<Paragraph> body = new ArrayList<>(Paragraph.lines(
                "Thực hiện văn bản hướng dẫn của Bộ về công tác bình đẳng giới, vì sự tiến bộ của phụ nữ năm %d và Thông tư số 191/2009/TT-BTC ngày 01/10/2009 của Bộ Tài chính, %s xây dựng kế hoạch như sau:"
                        .formatted(edition.year(), edition.unitName())));
        body.add(Paragraph.part("I. Mục đích, yêu cầu"));
        body.addAll(written(edition.goals()));
        body.add(Paragraph.part("II. Nhiệm vụ"));
        if (edition.items().isEmpty()) {
            body.addAll(Paragraph.lines("Chưa có nhiệm vụ."));
        }
        int number = 0;
        for (DirectiveTask task : DirectiveTask.values()) {
            List<PlannedWork> items = of(edition.items(), task);
            if (!items.isEmpty()) {
                body.add(Paragraph.title(task.heading(), 1));
                body.add(Paragraph.table(work(items, number)));
                number += items.size();
            }
        }
        body.add(Paragraph.part("III. Tổ chức thực hiện"));
        body.addAll(written(edition.organisation()));
        body.addAll(Paragraph.lines("Kinh phí thực hiện: %s đồng (theo Phụ lục)."
                .formatted(TypedText.number(Estimate.total(edition.items())))));
        return body;
    }

    private static List<PlannedWork> of(List<PlannedWork> items, DirectiveTask task) {
        return items.stream().filter(item -> item.task() == task.number()).toList();
    }

    private static PaperTable work(List<PlannedWork> items, int before) {
        List<Group> rows = new ArrayList<>();
        for (PlannedWork item : items) {
            rows.add(new Group(
                    Integer.toString(before + rows.size() + 1),
                    List.of(List.of(
                            item.content(),
                            filled(item.target()) + (item.indicator().isEmpty() ? "" : "; chỉ số: " + item.indicator()),
                            filled(item.responsible()),
                            item.dueOn() == null ? UNKNOWN : VietnameseDates.format(item.dueOn())))));
        }
        return new PaperTable("", WORK, rows);
    }

    private static Appendix estimate(WorkPlanEdition edition) {
        String reference = edition.draft() || edition.date() == null
                ? "Kèm theo dự thảo Kế hoạch của %s".formatted(edition.unitName())
                : "Kèm theo Kế hoạch số %s ngày %s của %s"
                        .formatted(edition.number(), VietnameseDates.format(edition.date()), edition.unitName());
        return new Appendix(
                "Dự toán kinh phí năm " + edition.year(), reference, List.of(lines(edition), costs(edition)), "");
    }

    private static PaperTable lines(WorkPlanEdition edition) {
        List<Group> rows = new ArrayList<>();
        for (LineSum line : Estimate.byLine(edition.items())) {
            rows.add(new Group(
                    Integer.toString(rows.size() + 1),
                    List.of(List.of(line.line(), line.legalBasis(), TypedText.number(line.amount())))));
        }
        rows.add(new Group("", List.of(List.of("Tổng cộng", "", TypedText.number(Estimate.total(edition.items()))))));
        return new PaperTable("1. Tổng hợp theo mục chi", LINES, rows);
    }

    private static PaperTable costs(WorkPlanEdition edition) {
        List<Group> rows = new ArrayList<>();
        for (PlannedWork item : edition.items()) {
            rows.add(new Group(
                    Integer.toString(rows.size() + 1),
                    List.of(List.of(item.content(), item.line(), money(item.amount())))));
        }
        rows.add(new Group("", List.of(List.of("Tổng cộng", "", TypedText.number(Estimate.total(edition.items()))))));
        return new PaperTable("2. Chi tiết theo nhiệm vụ", COSTS, rows);
    }

    private static String money(@Nullable Long amount) {
        return amount == null ? UNKNOWN : TypedText.number(amount);
    }

    private static List<Paragraph> written(String text) {
        return Paragraph.lines(text.isBlank() ? "Chưa có nội dung." : text);
    }

    private static String filled(String text) {
        return text.isEmpty() ? UNKNOWN : text;
    }

    private List<String> recipients(WorkPlanEdition edition) {
        return Stream.concat(properties.recipients().stream(), Stream.of("Lưu: VT, " + edition.abbreviation()))
                .toList();
    }
}
