package vn.gov.moc.genderequality.owninspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** Checks what is typed of an inspection; every problem names its field. */
@Component
class OwnInspectionChecks {

    private static final int LONGEST_BODY = 300;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_RECOMMENDATIONS = 1_000;

    private final Clock clock;

    OwnInspectionChecks(Clock clock) {
        this.clock = clock;
    }

    /** @throws InvalidInputException when something is missing or cannot be kept */
    void require(OwnInspectionDraft draft, int year) {
        FieldProblems problems = new FieldProblems();
        String body = problems.text("body", draft.body(), LONGEST_BODY, "Tên đơn vị được kiểm tra");
        String results = problems.text("results", draft.results(), LONGEST_TEXT, "Kết quả kiểm tra");
        problems.text("shortcomings", draft.shortcomings(), LONGEST_TEXT, "Tồn tại, vướng mắc");
        problems.text("recommendations", draft.recommendations(), LONGEST_TEXT, "Nội dung kiến nghị");
        problems.require("body", !body.isEmpty(), "Hãy nhập tên đơn vị được kiểm tra.")
                .require("form", draft.form() != null, "Hãy chọn hình thức kiểm tra.")
                .require("results", !results.isEmpty(), "Hãy nhập kết quả kiểm tra.");
        days(problems, draft.heldFrom(), draft.heldTo(), year);
        counts(problems, draft.recommendationCount(), draft.carriedOutCount());
        problems.refuse();
    }

    private void days(FieldProblems problems, @Nullable LocalDate first, @Nullable LocalDate last, int year) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        problems.require("heldFrom", first != null, "Hãy nhập ngày kiểm tra.");
        if (first != null) {
            problems.require(
                    "heldFrom", first.getYear() == year, "Ngày kiểm tra phải nằm trong năm %d.".formatted(year));
        }
        Stream.of("heldFrom", "heldTo").forEach(field -> {
            LocalDate day = field.equals("heldFrom") ? first : last;
            problems.require(
                    field,
                    day == null || !day.isAfter(today),
                    "Chỉ ghi lần kiểm tra đã tiến hành; ngày kiểm tra không được sau hôm nay.");
        });
        if (first != null && last != null) {
            problems.require("heldTo", !last.isBefore(first), "Ngày kết thúc không được trước ngày bắt đầu.")
                    .require(
                            "heldTo",
                            !last.isAfter(first.plusYears(1)),
                            "Một lần kiểm tra không kéo dài quá một năm; hãy kiểm tra lại ngày kết thúc.");
        }
    }

    private static void counts(FieldProblems problems, @Nullable Integer made, @Nullable Integer carriedOut) {
        problems.require("recommendationCount", made != null, "Hãy nhập số kiến nghị (0 nếu không có).")
                .require(
                        "recommendationCount",
                        made == null || (made >= 0 && made <= MOST_RECOMMENDATIONS),
                        "Số kiến nghị phải là số nguyên từ 0 đến 1.000.")
                .require("carriedOutCount", carriedOut != null, "Hãy nhập số kiến nghị đã thực hiện (0 nếu chưa có).")
                .require(
                        "carriedOutCount",
                        carriedOut == null || carriedOut >= 0,
                        "Số kiến nghị đã thực hiện phải là số nguyên từ 0 trở lên.")
                .require(
                        "carriedOutCount",
                        made == null || carriedOut == null || carriedOut <= made,
                        "Số kiến nghị đã thực hiện không được lớn hơn số kiến nghị.");
    }
}
