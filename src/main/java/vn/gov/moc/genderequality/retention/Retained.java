package vn.gov.moc.genderequality.retention;

import java.time.Period;

/**
 * A kind of rows that go, or lose their contents, when their term is over. A feature declares those of its tables as beans;
 * what is signed, issued, decided or audited is never one of them, and the database would refuse it.
 *
 * @param key its name in settings and in the record of removals, e.g. {@code mail-text}
 * @param what what people read
 * @param basis why it may go, and why not earlier
 * @param term how long it is kept, unless set otherwise
 * @param table where it stands
 * @param moment the column the term begins with
 * @param condition which rows, beside the term, as SQL
 * @param removal what is done with them: {@code delete from …} or {@code update … set …}
 */
public record Retained(
        String key,
        String what,
        String basis,
        Period term,
        String table,
        String moment,
        String condition,
        String removal) {}
