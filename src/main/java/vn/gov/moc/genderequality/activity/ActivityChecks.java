package vn.gov.moc.genderequality.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.ActionMonthDates;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Checks what is typed into the ledger; every problem names its field. */
@Component
class ActivityChecks {

    private static final int MOST_PEOPLE = 1_000_000;
    private static final long MOST_MONEY = 1_000_000_000_000L;
    private static final int LONGEST_TEXT = 4_000;

    private final CycleService cycles;
    private final Clock clock;

    ActivityChecks(CycleService cycles, Clock clock) {
        this.cycles = cycles;
        this.clock = clock;
    }

    /** @throws InvalidInputException when the title is missing, or what there is cannot be kept */
    void require(ActivityDraft draft, int year) {
        List<FieldProblem> problems = new ArrayList<>();
        if (TypedText.clean(draft.title()).isBlank()) {
            problems.add(new FieldProblem("title", "Hãy nhập tên hoạt động."));
        }
        length(problems, "title", draft.title(), 300, "Tên hoạt động");
        length(problems, "description", draft.description(), LONGEST_TEXT, "Nội dung hoạt động");
        length(problems, "place", draft.place(), 300, "Địa điểm");
        length(problems, "targetGroup", draft.targetGroup(), 300, "Đối tượng tham gia");
        length(problems, "budgetLine", draft.budgetLine(), 200, "Nguồn kinh phí");
        length(problems, "responsible", draft.responsible(), 200, "Người phụ trách");
        length(problems, "outsideReason", draft.outsideReason(), TypedText.LONGEST_REASON, "Lý do tổ chức ngoài Tháng");
        people(problems, "expectedMen", draft.expectedMen(), "Số nam dự kiến");
        people(problems, "expectedWomen", draft.expectedWomen(), "Số nữ dự kiến");
        money(problems, "budget", draft.budget(), "Kinh phí dự kiến");
        days(problems, draft.beginsOn(), draft.endsOn(), "beginsOn", "endsOn");
        if (draft.beginsOn() != null && draft.beginsOn().getYear() != year) {
            problems.add(new FieldProblem("beginsOn", "Ngày bắt đầu phải nằm trong năm %d.".formatted(year)));
        }
        if (draft.endsOn() != null && draft.beginsOn() == null) {
            problems.add(new FieldProblem("beginsOn", "Hãy nhập ngày bắt đầu."));
        }
        refuse(problems);
    }

    /** What is still missing before the activity can be approved with its plan, or kept outside of one. */
    List<FieldProblem> missing(Activity activity) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, @Nullable Object> needed = new java.util.LinkedHashMap<>();
        needed.put("form", activity.form());
        needed.put("place", activity.place().isEmpty() ? null : activity.place());
        needed.put("beginsOn", activity.beginsOn());
        if (activity.actionMonth()) {
            needed.put("targetGroup", activity.targetGroup().isEmpty() ? null : activity.targetGroup());
            needed.put("expectedMen", activity.expectedMen());
            needed.put("expectedWomen", activity.expectedWomen());
            needed.put("responsible", activity.responsible().isEmpty() ? null : activity.responsible());
        }
        needed.forEach((field, value) -> {
            if (value == null) {
                problems.add(new FieldProblem(
                        field, "Hoạt động “%s” còn thiếu: %s.".formatted(activity.title(), LABELS.get(field))));
            }
        });
        if (activity.actionMonth()
                && outsideTheMonth(activity)
                && activity.outsideReason().isEmpty()) {
            ActionMonthDates month = cycles.cycle(activity.year()).actionMonth();
            problems.add(new FieldProblem(
                    "outsideReason",
                    "Hoạt động “%s” nằm ngoài Tháng hành động (%s–%s); hãy nêu lý do."
                            .formatted(
                                    activity.title(),
                                    VietnameseDates.format(month.beginsOn()),
                                    VietnameseDates.format(month.endsOn()))));
        }
        return problems;
    }

    private static final Map<String, String> LABELS = Map.of(
            "form", "hình thức",
            "place", "địa điểm",
            "beginsOn", "ngày tổ chức",
            "targetGroup", "đối tượng tham gia",
            "expectedMen", "số nam dự kiến",
            "expectedWomen", "số nữ dự kiến",
            "responsible", "người phụ trách");

    private boolean outsideTheMonth(Activity activity) {
        LocalDate first = activity.beginsOn();
        LocalDate last = activity.endsOn() == null ? first : activity.endsOn();
        return first != null
                && last != null
                && !cycles.cycle(activity.year()).actionMonth().contain(first, last);
    }

    /** @throws InvalidInputException when the outcome is incomplete or cannot be */
    void require(ActivityOutcome outcome) {
        List<FieldProblem> problems = new ArrayList<>();
        length(problems, "result", outcome.result(), LONGEST_TEXT, "Kết quả");
        length(problems, "reason", outcome.reason(), TypedText.LONGEST_REASON, "Lý do");
        if (outcome.state() == null) {
            problems.add(new FieldProblem("state", "Hãy chọn hoạt động đã tổ chức, hoãn hay không tổ chức."));
        } else {
            switch (outcome.state()) {
                case HELD -> held(problems, outcome);
                case POSTPONED -> postponed(problems, outcome);
                case NOT_HELD -> reasonGiven(problems, outcome, "Hãy nêu lý do không tổ chức.");
                case PLANNED -> {}
            }
        }
        refuse(problems);
    }

    private void held(List<FieldProblem> problems, ActivityOutcome outcome) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        if (outcome.heldFrom() == null) {
            problems.add(new FieldProblem("heldFrom", "Hãy nhập ngày đã tổ chức."));
        }
        Stream.of("heldFrom", "heldTo").forEach(field -> {
            LocalDate day = field.equals("heldFrom") ? outcome.heldFrom() : outcome.heldTo();
            if (day != null && day.isAfter(today)) {
                problems.add(new FieldProblem(field, "Ngày đã tổ chức không được sau hôm nay."));
            }
        });
        days(problems, outcome.heldFrom(), outcome.heldTo(), "heldFrom", "heldTo");
        given(problems, "attendedMen", outcome.attendedMen(), "Hãy nhập số nam tham dự (0 nếu không có).");
        given(problems, "attendedWomen", outcome.attendedWomen(), "Hãy nhập số nữ tham dự (0 nếu không có).");
        people(problems, "attendedMen", outcome.attendedMen(), "Số nam tham dự");
        people(problems, "attendedWomen", outcome.attendedWomen(), "Số nữ tham dự");
        money(problems, "cost", outcome.cost(), "Kinh phí đã chi");
    }

    private static void postponed(List<FieldProblem> problems, ActivityOutcome outcome) {
        given(problems, "newBeginsOn", outcome.newBeginsOn(), "Hãy nhập ngày hoãn đến.");
        days(problems, outcome.newBeginsOn(), outcome.newEndsOn(), "newBeginsOn", "newEndsOn");
        reasonGiven(problems, outcome, "Hãy nêu lý do hoãn.");
    }

    private static void reasonGiven(List<FieldProblem> problems, ActivityOutcome outcome, String message) {
        if (TypedText.clean(outcome.reason()).isBlank()) {
            problems.add(new FieldProblem("reason", message));
        }
    }

    private static void given(List<FieldProblem> problems, String field, @Nullable Object value, String message) {
        if (value == null) {
            problems.add(new FieldProblem(field, message));
        }
    }

    private static void days(
            List<FieldProblem> problems, @Nullable LocalDate first, @Nullable LocalDate last, String from, String to) {
        if (first != null && (first.getYear() < 2007 || first.getYear() > 2100)) {
            problems.add(new FieldProblem(from, "Ngày không hợp lý; hãy kiểm tra lại năm."));
        }
        if (first != null && last != null && last.isBefore(first)) {
            problems.add(new FieldProblem(to, "Ngày kết thúc không được trước ngày bắt đầu."));
        }
        if (first != null && last != null && last.isAfter(first.plusYears(1))) {
            problems.add(
                    new FieldProblem(to, "Một hoạt động không kéo dài quá một năm; hãy kiểm tra lại ngày kết thúc."));
        }
    }

    private static void people(List<FieldProblem> problems, String field, @Nullable Integer number, String what) {
        if (number != null && (number < 0 || number > MOST_PEOPLE)) {
            problems.add(new FieldProblem(field, "%s phải là số nguyên từ 0 đến 1.000.000.".formatted(what)));
        }
    }

    private static void money(List<FieldProblem> problems, String field, @Nullable Long amount, String what) {
        if (amount != null && (amount < 0 || amount > MOST_MONEY)) {
            problems.add(new FieldProblem(field, "%s phải là số đồng, từ 0 đến một nghìn tỷ.".formatted(what)));
        }
    }

    private static void length(
            List<FieldProblem> problems, String field, @Nullable String text, int longest, String what) {
        if (TypedText.clean(text).strip().length() > longest) {
            problems.add(new FieldProblem(field, "%s dài quá %s ký tự.".formatted(what, TypedText.number(longest))));
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
