package vn.gov.moc.genderequality.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.TypedText;

/**
 * What somebody says a unit is, in a form, a call or a workbook; it may be wrong.
 *
 * @param kind null while none was chosen
 * @param headTitle blank for the usual one of its kind
 * @param seat blank for Hà Nội
 */
public record UnitDescription(
        String code,
        String name,
        String abbreviation,
        @Nullable UnitKind kind,
        String headTitle,
        String seat) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,20}");
    private static final Pattern ABBREVIATION = Pattern.compile("[\\p{L}\\d-]{1,20}");

    /** Takes what was typed: composed characters, no blanks around it, no line breaks. */
    public static UnitDescription typed(
            @Nullable String code,
            @Nullable String name,
            @Nullable String abbreviation,
            @Nullable UnitKind kind,
            @Nullable String headTitle,
            @Nullable String seat) {
        return new UnitDescription(line(code), line(name), line(abbreviation), kind, line(headTitle), line(seat));
    }

    private static String line(@Nullable String typed) {
        return TypedText.clean(typed).replaceAll("\\s+", " ").strip();
    }

    /** What is wrong, by field; nothing when a unit may be described so. */
    public List<FieldProblem> problems() {
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
        require(problems, "kind", kind != null, "Hãy chọn loại đơn vị.");
        require(problems, "headTitle", headTitle.length() <= 100, "Chức danh thủ trưởng không được quá 100 ký tự.");
        require(problems, "seat", seat.length() <= 100, "Địa danh không được quá 100 ký tự.");
        return problems;
    }

    /** @throws InvalidInputException one problem for each wrong field */
    UnitKind requireValid() {
        List<FieldProblem> problems = problems();
        if (!problems.isEmpty() || kind == null) {
            throw new InvalidInputException(problems);
        }
        return kind;
    }

    private static void require(List<FieldProblem> problems, String field, boolean holds, String message) {
        if (!holds) {
            problems.add(new FieldProblem(field, message));
        }
    }
}
