package vn.gov.moc.genderequality.consolidation;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Cell;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Comparison;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Section;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Share;

/** Consolidated numbers as people read them: what is unknown is never a zero, and what is estimated says so. */
final class ConsolidationWords {

    static final String UNKNOWN = "chưa có số liệu";
    static final String NO_SHARE = "–";
    static final String ESTIMATED = " (ước)";

    /** What the signs in tables mean. */
    static final String NOTE =
            "Ghi chú: “chưa có số liệu” là chưa đơn vị nào báo cáo số; (ước) là trong tổng có số ước tính; cột “Đơn vị có số” ghi số đơn vị đã có số liệu trên số đơn vị có chỉ tiêu này; số trong ngoặc ở các cột so sánh là mức tăng (+), giảm (−) của kỳ này; “–” là không tính được hoặc không có để so sánh; tỷ lệ nữ tính trên các đơn vị có đủ cả hai số.";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private ConsolidationWords() {}

    /** E.g. {@code 1.250}. */
    static String number(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(VIETNAMESE)).format(number);
    }

    /** E.g. {@code 33,3%}; a dash when it cannot be said. */
    static String percent(@Nullable BigDecimal percent) {
        return percent == null
                ? NO_SHARE
                : new DecimalFormat("#,##0.0", DecimalFormatSymbols.getInstance(VIETNAMESE)).format(percent) + "%";
    }

    /** The sum with its mark, e.g. {@code 1.250 (ước)}. */
    static String sum(Cell cell) {
        return sum(cell.sum(), cell.estimated());
    }

    static String sum(@Nullable Long sum, int estimated) {
        return sum == null ? UNKNOWN : number(sum) + (estimated > 0 ? ESTIMATED : "");
    }

    /** Units with a number of those the figure applies to, e.g. {@code 41/44}. */
    static String coverage(Cell cell) {
        return "%d/%d".formatted(cell.numbers(), cell.numbers() + cell.empty() + cell.missing());
    }

    /** The share of women with its mark. */
    static String share(Share share) {
        return percent(share.percent()) + (share.percent() != null && share.estimated() > 0 ? ESTIMATED : "");
    }

    /** The earlier number and the change since, e.g. {@code 1.200 (+50)}. */
    static String comparison(Comparison comparison) {
        Long before = comparison.sum();
        Long change = comparison.change();
        return before == null ? UNKNOWN : number(before) + (change == null ? "" : " (" + signed(change) + ")");
    }

    /** How many units speak of a section they could pick, e.g. {@code  (3 đơn vị có ý kiến)}; nothing of the others. */
    static String speakers(Section section) {
        Integer units = section.speakers();
        if (units == null) {
            return "";
        }
        return units == 0 ? " (không đơn vị nào có ý kiến)" : " (%s đơn vị có ý kiến)".formatted(number(units));
    }

    /** E.g. {@code +50}, {@code −3}, {@code 0}. */
    static String signed(long change) {
        return (change > 0 ? "+" : change < 0 ? "−" : "") + number(Math.abs(change));
    }
}
