package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.List;

/**
 * Something of the year counted over all units, shown to the ministry above the matrix.
 *
 * @param label what is counted, e.g. {@code Vướng mắc}
 * @param text the counts in words, e.g. {@code 3 chờ trả lời, 1 quá hạn}
 * @param tone how urgent it is
 * @param url where it can be seen one by one
 */
record YearFact(String label, String text, Tone tone, String url) {

    /** Counts; every bean of this type is asked. */
    interface Source {

        /** What is known of the year; nothing where there is nothing to count. */
        List<YearFact> facts(int year, LocalDate today);
    }
}
