package vn.gov.moc.genderequality.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.Zones;

/** Reads instants and days as the database keeps them. */
final class Rows {

    private Rows() {}

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** Whole days in Vietnam from the day of {@code since} to {@code today}. */
    static int daysSince(Instant since, LocalDate today) {
        return (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(since, Zones.VIETNAM), today);
    }
}
