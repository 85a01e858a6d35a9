package vn.gov.moc.genderequality.document;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Makes what people typed fit for a paper: composed (NFC), visible characters only, no stray blanks. */
final class PaperText {

    private PaperText() {}

    /** As one line; line ends become blanks. */
    static String line(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ")
                .replaceAll("\\p{C}", "")
                .strip();
    }

    /** As one line in upper case. */
    static String upperLine(String text) {
        return line(text).toUpperCase(Locale.ROOT);
    }

    /** With its first letter in upper case. */
    static String capitalised(String line) {
        return line.isEmpty() ? line : upperLine(line.substring(0, 1)) + line.substring(1);
    }

    /** With the sign that ends a paper in the place of its own end: "./.". */
    static String ended(String line) {
        return line.replaceFirst(" *([.;,:]|\\./\\.)?$", "") + "./.";
    }

    /** The lines that have something in them. */
    static List<String> lines(String text) {
        return text.lines().map(PaperText::line).filter(line -> !line.isEmpty()).toList();
    }

    /** As one line each, as they stand in a list: "- Như trên;" … "- Lưu: VT, Vụ TCCB.". */
    static List<String> enumerated(List<String> items) {
        return series(items).stream()
                .map(item -> "- " + item.replaceFirst("^- *", ""))
                .toList();
    }

    /** As one line each with the signs that hold them together: "Căn cứ Nghị định …;" … "Theo đề nghị của ….". */
    static List<String> series(List<String> items) {
        int last = items.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> line(items.get(i)).replaceFirst("[;.]$", "") + (i < last ? ";" : "."))
                .toList();
    }
}
