package vn.gov.moc.genderequality.activity;

import java.time.LocalDate;
import java.util.List;

/**
 * What takes place on a day.
 *
 * @param total how many activities take place
 * @param shown the first of them: those that begin on the day before those that go on
 */
public record CalendarDay(LocalDate day, int total, List<ActivityRow> shown) {}
