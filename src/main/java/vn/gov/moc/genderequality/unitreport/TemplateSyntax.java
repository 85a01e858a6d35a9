package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Says in Vietnamese why a template's text cannot be read, and where. */
final class TemplateSyntax {

    /** Parts of what the YAML parser says, and what that means to somebody who is no programmer. */
    private static final Map<String, String> YAML = new LinkedHashMap<>();

    static {
        YAML.put("'\\t", "thụt dòng bằng phím Tab; hãy thụt dòng bằng dấu cách");
        YAML.put(
                "mapping values are not allowed",
                "có dấu hai chấm ở chỗ không được có, hoặc thụt dòng sai; văn bản có dấu hai chấm phải đặt trong dấu nháy kép");
        YAML.put("quoted scalar", "dấu nháy mở ra mà chưa đóng lại");
        YAML.put("could not find expected ':'", "thiếu dấu hai chấm sau tên thuộc tính, hoặc thụt dòng sai");
        YAML.put("expected <block end>", "thụt dòng không thẳng hàng với các dòng cùng cấp");
        YAML.put("expected ',' or ']'", "danh sách trong ngoặc vuông thiếu dấu phẩy hoặc chưa đóng ngoặc");
        YAML.put("expected ',' or '}'", "phần trong ngoặc nhọn thiếu dấu phẩy hoặc chưa đóng ngoặc");
        YAML.put("special characters are not allowed", "có ký tự điều khiển không hiển thị được; hãy xoá ký tự đó");
        YAML.put("cannot start any token", "có ký tự đặc biệt ở đầu giá trị; hãy đặt giá trị trong dấu nháy kép");
        YAML.put("undefined alias", "dùng bí danh (*) của YAML; hãy viết nội dung ra đầy đủ");
    }

    private static final Pattern YAML_LINE = Pattern.compile("line ([0-9]{1,6}), column");

    private TemplateSyntax() {}

    /** The first place the parser stumbled over; what comes after it cannot be judged. */
    static TemplateProblem problem(TemplateFormat format, JsonProcessingException e, String text) {
        String said = String.valueOf(e.getMessage());
        int lastLine = Math.max(1, (int) text.stripTrailing().lines().count());
        return TemplateProblem.blocking(
                Math.max(1, Math.min(line(e, said, lastLine), lastLine)),
                "",
                "Sai cú pháp %s: %s.".formatted(format, reason(format, e, said)));
    }

    /** What the YAML parser names last is the place itself, except that a quote is missing from where it begins. */
    private static int line(JsonProcessingException e, String said, int lastLine) {
        List<Integer> named = YAML_LINE
                .matcher(said)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
        if (!named.isEmpty()) {
            return named.get(said.contains("quoted scalar") ? 0 : named.size() - 1);
        }
        JsonLocation location = e.getLocation();
        return location == null ? lastLine : location.getLineNr();
    }

    private static String reason(TemplateFormat format, JsonProcessingException e, String said) {
        if (e instanceof StreamConstraintsException) {
            return said.contains("nesting depth")
                    ? "các phần lồng nhau quá sâu"
                    : "có tên hoặc giá trị dài quá mức cho phép";
        }
        if (e instanceof JsonEOFException) {
            return "nội dung kết thúc giữa chừng; hãy kiểm tra các dấu ngoặc và dấu nháy";
        }
        return format == TemplateFormat.JSON
                ? "thiếu hoặc thừa dấu phẩy, dấu ngoặc hay dấu nháy kép ở gần đây"
                : YAML.entrySet().stream()
                        .filter(entry -> said.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("hãy kiểm tra thụt dòng, dấu hai chấm, dấu nháy và dấu ngoặc ở gần đây");
    }
}
