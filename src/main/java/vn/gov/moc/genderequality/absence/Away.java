package vn.gov.moc.genderequality.absence;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody who is or will be away, as his unit is told.
 *
 * @param person his name
 * @param own whether it is the person who looks
 * @param uncovered what falls due meanwhile that nobody covers
 */
public record Away(String person, boolean own, LocalDate firstDay, LocalDate lastDay, List<Due> uncovered) {}
