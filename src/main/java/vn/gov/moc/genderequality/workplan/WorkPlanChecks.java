package vn.gov.moc.genderequality.workplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.DirectiveTask;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** Checks what is typed into a work plan; every problem names its field. */
@Component
class WorkPlanChecks {

    private static final long MOST_MONEY = 1_000_000_000_000L;

    private final BudgetLines lines;
    private final Clock clock;

    WorkPlanChecks(BudgetLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /** @throws InvalidInputException when task or content is missing, or what there is cannot be kept */
    void require(WorkPlanItemDraft draft, int year) {
        FieldProblems problems = new FieldProblems();
        problems.require(
                "task",
                draft.task() != null && DirectiveTask.of(draft.task()).isPresent(),
                "Hãy chọn nhiệm vụ của văn bản hướng dẫn (từ 1 đến 8).");
        String content = problems.text("content", draft.content(), 1_000, "Nội dung công việc");
        problems.require("content", !content.isEmpty(), "Hãy nhập nội dung công việc.");
        problems.text("target", draft.target(), 1_000, "Mục tiêu");
        problems.text("responsible", draft.responsible(), 200, "Người phụ trách");
        problems.text("indicator", draft.indicator(), 500, "Chỉ số đánh giá");
        problems.require(
                "dueOn",
                draft.dueOn() == null || draft.dueOn().getYear() == year,
                "Hạn hoàn thành phải nằm trong năm %d.".formatted(year));
        problems.require(
                "amount",
                draft.amount() == null || (draft.amount() >= 0 && draft.amount() <= MOST_MONEY),
                "Kinh phí phải là số đồng, từ 0 đến một nghìn tỷ.");
        UUID line = draft.budgetLineId();
        problems.require(
                "budgetLineId",
                line == null || lines.inForce(line, year),
                "Mục chi này không dùng được cho năm %d; hãy chọn mục chi khác.".formatted(year));
        problems.refuse();
    }

    /**
     * What is still missing before the item can be submitted, or kept beside an approved plan.
     *
     * @param prefix leads the fields' names, e.g. {@code items[…].}; empty for the item alone
     */
    List<FieldProblem> missing(WorkPlanItem item, int year, String prefix) {
        return List.of(
                        missing(prefix + "target", item.target().isEmpty(), item, "mục tiêu"),
                        missing(prefix + "responsible", item.responsible().isEmpty(), item, "người phụ trách"),
                        missing(prefix + "dueOn", item.dueOn() == null, item, "hạn hoàn thành"),
                        missing(prefix + "indicator", item.indicator().isEmpty(), item, "chỉ số đánh giá"),
                        missing(prefix + "amount", item.amount() == null, item, "kinh phí (0 nếu không cần kinh phí)"),
                        missing(prefix + "budgetLineId", lineMissing(item, year), item, "mục chi còn hiệu lực"))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private boolean lineMissing(WorkPlanItem item, int year) {
        Long amount = item.amount();
        UUID line = item.budgetLineId();
        return amount != null && amount > 0 && (line == null || !lines.inForce(line, year));
    }

    private static List<FieldProblem> missing(String field, boolean missing, WorkPlanItem item, String what) {
        return missing
                ? List.of(new FieldProblem(field, "Nhiệm vụ “%s” còn thiếu: %s.".formatted(item.content(), what)))
                : List.of();
    }

    /** @throws InvalidInputException when the progress is incomplete or cannot be */
    void require(WorkProgressDraft draft, int year) {
        FieldProblems problems = new FieldProblems();
        String text = problems.text("text", draft.text(), 4_000, "Kết quả");
        String reason = problems.text("reason", draft.reason(), 2_000, "Lý do");
        problems.require(
                "percent",
                draft.percent() == null || (draft.percent() >= 0 && draft.percent() <= 100),
                "Mức hoàn thành phải là số nguyên từ 0 đến 100.");
        if (draft.progress() == null) {
            problems.require("progress", false, "Hãy chọn tiến độ của nhiệm vụ.");
        } else if (draft.progress() == WorkProgress.DONE) {
            problems.require("text", !text.isEmpty(), "Hãy nhập kết quả đã đạt được.");
            doneOn(problems, draft.doneOn(), year);
        } else if (draft.progress() == WorkProgress.NOT_DONE) {
            problems.require("reason", !reason.isEmpty(), "Hãy nêu lý do không thực hiện.");
        }
        problems.refuse();
    }

    private void doneOn(FieldProblems problems, @Nullable LocalDate day, int year) {
        if (day == null) {
            problems.require("doneOn", false, "Hãy nhập ngày hoàn thành.");
            return;
        }
        problems.require(
                "doneOn",
                !day.isAfter(LocalDate.ofInstant(clock.instant(), Zones.VIETNAM)),
                "Ngày hoàn thành không được sau hôm nay.");
        problems.require("doneOn", day.getYear() >= year, "Ngày hoàn thành không được trước năm %d.".formatted(year));
    }
}
