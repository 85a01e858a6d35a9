package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;

/**
 * Something the system already knows that can go into a report: implement it as a bean, in the feature that knows it (the
 * Action Month its activities and attendees, inspections the units visited). Its offers are shown to the drafter with their
 * source; only the drafter writes what he ticks, never a bean.
 */
public interface ReportPrefill {

    /**
     * Whether it has anything for reports of this template: unless it says otherwise, for the periodic one alone, since a section
     * of the same key means something else in another.
     */
    default boolean serves(ReportTemplate template) {
        return template.periodic();
    }

    /**
     * What there is to offer for this report; fields the report does not have are left out by the caller.
     *
     * @param template the version the period has frozen
     */
    List<Offer> offers(UnitReport report, ReportingPeriod period, ReportTemplate template);

    /**
     * What one field may be filled with: a text for a section, a figure for a cell.
     *
     * @param source where it comes from, as people read it, e.g. {@code Báo cáo tổng kết năm 2017}
     * @param link the path within the product where it can be traced, e.g. {@code /reports/2017-YEAR_END-VPB}; none where
     *     there is no such page
     * @param field the section's key or the cell's key
     */
    record Offer(
            String source,
            @Nullable String link,
            String field,
            @Nullable String text,
            @Nullable FigureValue figure) {

        private static final Pattern PATH = Pattern.compile("/([^/\\\\].*)?");

        /** @throws IllegalArgumentException when the link leads out of the product */
        public Offer {
            if (link != null && !PATH.matcher(link).matches()) {
                throw new IllegalArgumentException("No path within the product: " + link);
            }
        }

        /** A text for a section. */
        public static Offer text(String source, String section, String text) {
            return new Offer(source, null, section, text, null);
        }

        /** A figure for a cell. */
        public static Offer figure(String source, String cell, FigureValue figure) {
            return new Offer(source, null, cell, null, figure);
        }

        /**
         * The same, traced at this path.
         *
         * @throws IllegalArgumentException when it leads out of the product
         */
        public Offer linkedTo(@Nullable String path) {
            return new Offer(source, path, field, text, figure);
        }
    }
}
