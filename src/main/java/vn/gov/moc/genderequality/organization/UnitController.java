package vn.gov.moc.genderequality.organization;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.TypedText;

/** The ministry's units; administrators keep them. */
@RestController
class UnitController {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,20}");
    private static final Pattern ABBREVIATION = Pattern.compile("[\\p{L}\\d-]{1,20}");

    private final OrganizationUnitRepository units;
    private final UnitGroups groups;
    private final AccessPolicy access;

    UnitController(OrganizationUnitRepository units, UnitGroups groups, AccessPolicy access) {
        this.units = units;
        this.groups = groups;
        this.access = access;
    }

    @GetMapping("/api/units")
    List<UnitView> units() {
        return units.findByActiveTrueOrderByCode().stream().map(UnitView::of).toList();
    }

    /** Creates the unit with its groups, or changes its name, abbreviation, kind, what its papers say of it, and whether it takes part. */
    @PutMapping("/api/units/{code}")
    @Transactional
    public UnitView save(@PathVariable String code, @RequestBody UnitInput input, Principal user) {
        access.require(user.getName(), MinistryGroup.ADMIN);
        String name = TypedText.clean(input.name()).strip();
        String abbreviation = TypedText.clean(input.abbreviation()).strip();
        List<FieldProblem> problems = new ArrayList<>();
        require(
                problems,
                "code",
                CODE.matcher(code).matches(),
                "Mã đơn vị gồm 1 đến 20 chữ hoa không dấu hoặc chữ số.");
        require(problems, "name", !name.isEmpty() && name.length() <= 200, "Tên đơn vị phải có từ 1 đến 200 ký tự.");
        require(
                problems,
                "abbreviation",
                ABBREVIATION.matcher(abbreviation).matches(),
                "Tên viết tắt gồm 1 đến 20 chữ cái hoặc chữ số, ví dụ VP.");
        require(problems, "kind", input.kind() != null, "Hãy chọn loại đơn vị.");
        String headTitle = TypedText.clean(input.headTitle()).strip();
        String seat = TypedText.clean(input.seat()).strip();
        require(problems, "headTitle", headTitle.length() <= 100, "Chức danh thủ trưởng không được quá 100 ký tự.");
        require(problems, "seat", seat.length() <= 100, "Địa danh không được quá 100 ký tự.");
        if (!problems.isEmpty() || input.kind() == null) {
            throw new InvalidInputException(problems);
        }
        OrganizationUnit unit =
                units.findById(code).orElseGet(() -> new OrganizationUnit(code, name, abbreviation, input.kind()));
        unit.describe(name, abbreviation, input.kind(), input.active() == null || input.active());
        unit.letterhead(headTitle, seat);
        units.save(unit);
        groups.ensure(unit);
        return UnitView.of(unit);
    }

    private static void require(List<FieldProblem> problems, String field, boolean holds, String message) {
        if (!holds) {
            problems.add(new FieldProblem(field, message));
        }
    }

    record UnitInput(
            @Nullable String name,
            @Nullable String abbreviation,
            @Nullable UnitKind kind,
            @Nullable String headTitle,
            @Nullable String seat,
            @Nullable Boolean active) {}

    record UnitView(
            String code,
            String name,
            String abbreviation,
            UnitKind kind,
            String kindLabel,
            String headTitle,
            String seat,
            boolean active) {

        static UnitView of(OrganizationUnit unit) {
            return new UnitView(
                    unit.code(),
                    unit.name(),
                    unit.abbreviation(),
                    unit.kind(),
                    unit.kind().label(),
                    unit.headTitle(),
                    unit.seat(),
                    unit.active());
        }
    }
}
