package vn.gov.moc.genderequality.workplan;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Keeps the budget lines of Thông tư 191/2009/TT-BTC and later ones; the ministry's finance desk writes. */
@Service
@Transactional
class BudgetLines {

    private static final int FIRST_YEAR = 2007;
    private static final int LAST_YEAR = 2099;

    private final BudgetLineRepository lines;
    private final AccessPolicy access;
    private final Clock clock;

    BudgetLines(BudgetLineRepository lines, AccessPolicy access, Clock clock) {
        this.lines = lines;
        this.access = access;
        this.clock = clock;
    }

    /** All lines in their order, also those that are retired. */
    @Transactional(readOnly = true)
    public List<BudgetLine> all() {
        return lines.findAllByOrderByPosition();
    }

    /** The lines plans of the year may use. */
    @Transactional(readOnly = true)
    public List<BudgetLine> of(int year) {
        return all().stream().filter(line -> line.inForce(year)).toList();
    }

    /** All lines by their ids. */
    @Transactional(readOnly = true)
    public Map<UUID, BudgetLine> byId() {
        return all().stream().collect(Collectors.toMap(BudgetLine::id, Function.identity()));
    }

    /** Whether plans of the year may use the line. */
    @Transactional(readOnly = true)
    public boolean inForce(UUID id, int year) {
        return lines.findById(id).filter(line -> line.inForce(year)).isPresent();
    }

    /**
     * Adds a line at the end.
     *
     * @throws InvalidInputException when something is missing or cannot be kept
     */
    public BudgetLine add(BudgetLineDraft draft, String actor) {
        access.require(actor, MinistryGroup.FINANCE);
        List<BudgetLine> present = all();
        check(draft, null, present);
        BudgetLine line = new BudgetLine(
                present.stream().mapToInt(BudgetLine::position).max().orElse(0) + 1);
        line.describe(draft, actor, clock.instant());
        return lines.saveAndFlush(line);
    }

    /**
     * Renames a line or sets its years; approved plans keep it as it was.
     *
     * @throws InvalidInputException when something is missing or cannot be kept
     * @throws ConflictException when somebody saved in between
     */
    public BudgetLine change(UUID id, BudgetLineDraft draft, String actor) {
        access.require(actor, MinistryGroup.FINANCE);
        BudgetLine line = lines.findById(id).orElseThrow(() -> new NotFoundException("Không có mục chi này."));
        line.requireVersion(draft.version());
        check(draft, id, all());
        line.describe(draft, actor, clock.instant());
        return lines.saveAndFlush(line);
    }

    private static void check(BudgetLineDraft draft, @Nullable UUID own, List<BudgetLine> present) {
        FieldProblems problems = new FieldProblems();
        String name = problems.text("name", draft.name(), 200, "Tên mục chi");
        problems.require("name", !name.isEmpty(), "Hãy nhập tên mục chi.");
        problems.require(
                "name",
                draft.lastYear() != null
                        || present.stream()
                                .filter(line -> !line.id().equals(own) && line.lastYear() == null)
                                .noneMatch(line -> lower(line.name()).equals(lower(name))),
                "Đã có mục chi tên này đang dùng; hãy đặt tên khác.");
        String basis = problems.text("legalBasis", draft.legalBasis(), 500, "Căn cứ pháp lý");
        problems.require("legalBasis", !basis.isEmpty(), "Hãy nhập căn cứ pháp lý.");
        problems.require("firstYear", possible(draft.firstYear()), "Năm bắt đầu phải từ 2007 đến 2099.");
        problems.require(
                "lastYear",
                draft.lastYear() == null
                        || (possible(draft.lastYear())
                                && draft.firstYear() != null
                                && draft.lastYear() >= draft.firstYear()),
                "Năm cuối phải từ năm bắt đầu đến 2099; để trống nếu còn dùng.");
        problems.refuse();
    }

    private static boolean possible(@Nullable Integer year) {
        return year != null && year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static String lower(String name) {
        return TypedText.clean(name).strip().toLowerCase(Locale.forLanguageTag("vi-VN"));
    }
}
