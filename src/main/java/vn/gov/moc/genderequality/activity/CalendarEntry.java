package vn.gov.moc.genderequality.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated activity as calendars show it.
 *
 * @param firstDay when it was held, else when it is planned
 * @param lastDay the same day or a later one
 * @param beginsAt on the first day; none for the whole day
 * @param settled whether its day stands: it was held, or no plan that is still being written has it
 */
record CalendarEntry(
        UUID id,
        String unitName,
        String title,
        @Nullable ActivityForm form,
        String place,
        String targetGroup,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable LocalTime beginsAt,
        boolean settled,
        Instant savedAt) {}
