package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.Remaining;

/**
 * A section of somebody's home page: what of one matter is open and concerns him.
 *
 * @param id names the section within the page, e.g. {@code work-plans}
 * @param title what people read above it
 * @param lines what is open, the most urgent first
 * @param moreUrl where all of it is found
 * @param more what the link to it says, e.g. {@code Xem mọi kế hoạch công tác}
 */
record HomeSection(String id, String title, List<Line> lines, String moreUrl, String more) {

    /**
     * One thing that is open.
     *
     * @param url where it is seen or done
     * @param what what it is, e.g. {@code Kế hoạch công tác năm 2017, Văn phòng Bộ}
     * @param standing where it stands and by when it is due, e.g. {@code chờ Ban thẩm định, hạn chậm nhất ngày 30/06/2017}
     * @param remaining how many days are left; none where nothing is due
     */
    record Line(
            String url,
            String what,
            String standing,
            @Nullable Remaining remaining) {}

    /** Makes sections; every bean of this type is asked. */
    interface Source {

        /**
         * The sections of this person; those without a line are not shown. It takes a number of statements that depends on his
         * roles only.
         *
         * @param units the codes of the units he belongs to
         * @param reader whether he sees every unit's work
         * @param today the day in Vietnam
         */
        List<HomeSection> sections(String person, Set<String> units, boolean reader, LocalDate today);
    }
}
