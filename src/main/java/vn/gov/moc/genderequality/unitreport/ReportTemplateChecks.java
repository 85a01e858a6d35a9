package vn.gov.moc.genderequality.unitreport;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;

/** What holds between the parts of a report template. */
final class ReportTemplateChecks {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SECTION_KEY = Pattern.compile("[A-Z]+(\\.[0-9]+)*");

    /** What the database keeps of each, and the years a cycle can have. */
    private static final int LONGEST_ID = 60;

    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_SECTION_KEY = 40;
    private static final int LONGEST_FIGURE_KEY = 60;
    private static final int FIRST_YEAR = 2007;
    private static final int LAST_YEAR = 2099;

    private final List<FieldProblem> problems = new ArrayList<>();
    private final Set<String> sectionKeys = new HashSet<>();
    private final Set<String> narratives = new HashSet<>();
    private final Map<String, Figure> figures = new HashMap<>();

    private ReportTemplateChecks() {}

    /** What is at odds, by path; none for a template that can be used. */
    static List<FieldProblem> problems(ReportTemplate template) {
        ReportTemplateChecks checks = new ReportTemplateChecks();
        checks.check(template);
        return checks.problems;
    }

    private void check(ReportTemplate template) {
        require(
                NAME.matcher(template.key()).matches(),
                "key",
                "Mã mẫu chỉ gồm chữ thường không dấu, chữ số và gạch nối.");
        require(
                NAME.matcher(template.version()).matches(),
                "version",
                "Phiên bản chỉ gồm chữ thường không dấu, chữ số và gạch nối.");
        require(template.id().length() <= LONGEST_ID, "version", "Mã mẫu và phiên bản không được dài quá 60 ký tự.");
        int year = template.effectiveFrom().getYear();
        require(
                year >= FIRST_YEAR && year <= LAST_YEAR,
                "effectiveFrom",
                "Ngày hiệu lực phải trong các năm từ 2007 đến 2099.");
        require(!template.title().isEmpty(), "title", "Phải có tiêu đề cho ít nhất một loại kỳ báo cáo.");
        require(
                template.title().keySet().containsAll(template.label().keySet()),
                "label",
                "Có tên kỳ cho loại kỳ báo cáo mà mẫu không có.");
        template.label()
                .forEach((kind, label) -> require(
                        label.length() <= LONGEST_LABEL,
                        "label." + kind,
                        "Tên kỳ báo cáo không được dài quá %d ký tự.".formatted(LONGEST_LABEL)));
        require(!template.sections().isEmpty(), "sections", "Mẫu báo cáo phải có ít nhất một mục.");
        checkSections("sections", template.sections(), template.title().keySet());
        for (int i = 0; i < template.rules().size(); i++) {
            check("rules[" + i + "]", template.rules().get(i));
        }
    }

    private void checkSections(String path, List<Section> sections, Set<PeriodKind> kindsAbove) {
        for (int i = 0; i < sections.size(); i++) {
            check(path + "[" + i + "]", sections.get(i), kindsAbove);
        }
    }

    private void check(String path, Section section, Set<PeriodKind> kindsAbove) {
        Set<PeriodKind> kinds = section.title().keySet();
        require(
                SECTION_KEY.matcher(section.key()).matches() && section.key().length() <= LONGEST_SECTION_KEY,
                path + ".key",
                "Mã mục “" + section.key() + "” phải có dạng như I.5.2, không quá 40 ký tự.");
        require(sectionKeys.add(section.key()), path + ".key", "Mã mục “" + section.key() + "” bị lặp lại.");
        require(!kinds.isEmpty(), path + ".title", "Mục phải có tiêu đề cho ít nhất một loại kỳ báo cáo.");
        require(kindsAbove.containsAll(kinds), path + ".title", "Mục cấp trên không có loại kỳ báo cáo này.");
        require(
                kinds.containsAll(section.guidance().keySet()),
                path + ".guidance",
                "Có hướng dẫn cho loại kỳ báo cáo mà mục không có.");
        require(
                section.narrative()
                        ? kinds.containsAll(section.requiredFor())
                        : section.requiredFor().isEmpty(),
                path + ".requiredFor",
                "Chỉ bắt buộc được với mục có phần viết và loại kỳ báo cáo mà mục có.");
        if (section.narrative()) {
            narratives.add(section.key());
        }
        require(
                section.pick() == null
                        || !section.sections().isEmpty()
                                && section.sections().stream().allMatch(ReportTemplateChecks::isChoice),
                path + ".pick",
                "Chỉ cho chọn được giữa các mục con chỉ có phần viết, không bắt buộc, không có số liệu và không có mục con.");
        for (int i = 0; i < section.figures().size(); i++) {
            check(path + ".figures[" + i + "]", section.figures().get(i), kinds);
        }
        checkSections(path + ".sections", section.sections(), kinds);
    }

    private static boolean isChoice(Section section) {
        return section.narrative()
                && section.requiredFor().isEmpty()
                && section.figures().isEmpty()
                && section.sections().isEmpty();
    }

    private void check(String path, Figure figure, Set<PeriodKind> sectionKinds) {
        require(
                NAME.matcher(figure.key()).matches() && figure.key().length() <= LONGEST_FIGURE_KEY,
                path + ".key",
                "Mã chỉ tiêu “" + figure.key()
                        + "” chỉ gồm chữ thường không dấu, chữ số và gạch nối, không quá 60 ký tự.");
        require(
                figures.putIfAbsent(figure.key(), figure) == null,
                path + ".key",
                "Mã chỉ tiêu “" + figure.key() + "” bị lặp lại.");
        require(
                !figure.measures().isEmpty() && isDistinct(figure.measures()),
                path + ".measures",
                "Chỉ tiêu phải có ít nhất một số liệu, mỗi số liệu một lần.");
        require(
                !figure.moments().isEmpty() && isDistinct(figure.moments()),
                path + ".moments",
                "Chỉ tiêu phải có ít nhất một thời điểm, mỗi thời điểm một lần.");
        require(
                !figure.appliesTo().isEmpty() && sectionKinds.containsAll(figure.appliesTo()),
                path + ".appliesTo",
                "Chỉ tiêu phải thuộc ít nhất một loại kỳ báo cáo mà mục có.");
    }

    private void check(String path, ReportRule rule) {
        if (rule instanceof ReportRule.Relation relation) {
            check(path, relation);
        } else if (rule instanceof ReportRule.ChangeAbove change) {
            check(path, change);
        } else if (rule instanceof ReportRule.SimilarText similar) {
            check(path, similar);
        }
    }

    private void check(String path, ReportRule.Relation rule) {
        require(
                rule.kind() == ReportRule.Relation.Kind.SUM
                        ? rule.operands().size() > 1
                        : rule.operands().size() == 1,
                path + ".operands",
                "AT_MOST so với đúng một số liệu; SUM cộng từ hai số liệu trở lên.");
        Set<Moment> sharedMoments = EnumSet.allOf(Moment.class);
        checkReference(path + ".field", rule.field(), sharedMoments);
        for (int i = 0; i < rule.operands().size(); i++) {
            checkReference(path + ".operands[" + i + "]", rule.operands().get(i), sharedMoments);
        }
        require(!sharedMoments.isEmpty(), path, "Các chỉ tiêu của quy tắc không có thời điểm nào chung.");
    }

    private void check(String path, ReportRule.ChangeAbove rule) {
        checkFields(path, rule.fields());
        for (int i = 0; i < rule.fields().size(); i++) {
            String field = path + ".fields[" + i + "]";
            Set<Moment> moments = EnumSet.allOf(Moment.class);
            checkReference(field, rule.fields().get(i), moments);
            require(moments.contains(Moment.NOW), field, "CHANGE_ABOVE chỉ so sánh được số liệu có thời điểm NOW.");
        }
        requireRange(path + ".percent", rule.percent(), 1, 1_000);
        requireRange(path + ".least", rule.least(), 1, FigureValue.LARGEST);
    }

    private void check(String path, ReportRule.SimilarText rule) {
        checkFields(path, rule.fields());
        for (int i = 0; i < rule.fields().size(); i++) {
            String section = rule.fields().get(i);
            require(
                    narratives.contains(section),
                    path + ".fields[" + i + "]",
                    "Không có mục “" + section + "” có phần viết trong mẫu báo cáo.");
        }
        requireRange(path + ".percent", rule.percent(), 1, 100);
        requireRange(path + ".minimumLength", rule.minimumLength(), 1, ReportDraftService.LONGEST_TEXT);
    }

    private void checkFields(String path, List<String> fields) {
        require(
                !fields.isEmpty() && isDistinct(fields),
                path + ".fields",
                "Quy tắc phải nêu ít nhất một trường, mỗi trường một lần, hoặc ghi all.");
    }

    private void requireRange(String path, int value, int least, int most) {
        require(
                value >= least && value <= most,
                path,
                "Giá trị phải từ %s đến %s.".formatted(TypedText.number(least), TypedText.number(most)));
    }

    private void checkReference(String path, String reference, Set<Moment> sharedMoments) {
        Figure figure = figures.get(reference.replaceFirst("\\..*", ""));
        if (figure == null || figure.references().noneMatch(reference::equals)) {
            problems.add(new FieldProblem(path, "Không có số liệu “" + reference + "” trong mẫu báo cáo."));
        } else {
            sharedMoments.retainAll(figure.moments());
        }
    }

    private void require(boolean holds, String path, String message) {
        if (!holds) {
            problems.add(new FieldProblem(path, message));
        }
    }

    private static boolean isDistinct(List<?> values) {
        return new HashSet<>(values).size() == values.size();
    }
}
