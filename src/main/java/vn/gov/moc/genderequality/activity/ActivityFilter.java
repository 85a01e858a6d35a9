package vn.gov.moc.genderequality.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of a year's ledger is wanted; none of a value means all.
 *
 * @param unit a unit's code
 * @param month whether the activities belong to the Action Month
 * @param on a day they take place on, as they are planned or were held
 * @param query a part of the title, the place or who is responsible; empty for all
 */
public record ActivityFilter(
        int year,
        @Nullable String unit,
        @Nullable ActivityForm form,
        @Nullable ActivityState state,
        @Nullable Month month,
        @Nullable LocalDate on,
        String query,
        Sort sort) {

    /** Whether activities belong to the year's Action Month. */
    public enum Month {
        IN("Trong Tháng hành động"),
        OUT("Ngoài Tháng hành động");

        private final String label;

        Month(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }

    /** In which order activities are shown. */
    public enum Sort {
        DAY("Ngày tổ chức", "first_day nulls last, a.unit_code, a.title, a.id"),
        UNIT("Đơn vị", "a.unit_code, first_day nulls last, a.title, a.id");

        private final String label;
        private final String sql;

        Sort(String label, String sql) {
            this.label = label;
            this.sql = sql;
        }

        /** What people read. */
        public String label() {
            return label;
        }

        /** What the activities are ordered by. */
        String sql() {
            return sql;
        }
    }

    /** All of a year, by day. */
    public static ActivityFilter of(int year) {
        return new ActivityFilter(year, null, null, null, null, null, "", Sort.DAY);
    }

    /** The activities of the year's Action Month; {@code unit} none for all. */
    public static ActivityFilter ofMonth(int year, @Nullable String unit) {
        return new ActivityFilter(year, unit, null, null, Month.IN, null, "", Sort.DAY);
    }

    /** Of this unit only. */
    public ActivityFilter of(@Nullable String unitCode) {
        return new ActivityFilter(year, unitCode, form, state, month, on, query, sort);
    }
}
