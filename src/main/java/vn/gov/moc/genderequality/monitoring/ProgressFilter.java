package vn.gov.moc.genderequality.monitoring;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.organization.UnitKind;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.TypedText;

/**
 * What of the year's matrix is wanted; none of a value means all.
 *
 * @param state the unit stands there at one milestone at least
 * @param lateness the unit stands so to one due date at least; with a state, at the same milestone
 * @param query part of a unit's name, or its code; empty for all
 */
record ProgressFilter(
        @Nullable UnitKind kind,
        @Nullable MilestoneStage state,
        @Nullable Lateness lateness,
        String query,
        Sort sort) {

    private static final int LONGEST_QUERY = 200;

    /** In which order units are shown. */
    enum Sort {
        CODE("Mã đơn vị", "u.unit_code"),
        NAME("Tên đơn vị", "u.unit_name, u.unit_code"),
        KIND("Loại đơn vị", "array_position(cast(:kinds as varchar[]), u.unit_kind), u.unit_code"),
        LATE("Quá hạn nhiều nhất trước", "l.days_late desc nulls last, u.unit_code");

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

        /** What the units are ordered by. */
        String sql() {
            return sql;
        }

        /**
         * What has to be joined for it: every unit's most overdue report, added up once for all of them.
         *
         * @param standings the query of all standings
         */
        String join(String standings) {
            return this == LATE
                    ? " left join (select f.unit_code, max(f.days_late) as days_late from (%s) f group by f.unit_code) l on l.unit_code = u.unit_code"
                            .formatted(standings)
                    : "";
        }
    }

    /**
     * Reads what an address says.
     *
     * @throws InvalidInputException when a word is none of those known; one problem for the first
     */
    static ProgressFilter of(String kind, String state, String lateness, String query, String sort) {
        String text = TypedText.clean(query).strip();
        if (text.length() > LONGEST_QUERY) {
            throw new InvalidInputException("query", "Tên đơn vị cần tìm dài quá %d ký tự.".formatted(LONGEST_QUERY));
        }
        return new ProgressFilter(
                kind.isEmpty() ? null : one(UnitKind.values(), kind, "kind", "Không có loại đơn vị “%s”."),
                state.isEmpty() ? null : one(MilestoneStage.values(), state, "state", "Không có tình trạng “%s”."),
                lateness.isEmpty() ? null : one(Lateness.values(), lateness, "lateness", "Không có mức hạn nộp “%s”."),
                text,
                sort.isEmpty() ? Sort.CODE : one(Sort.values(), sort, "sort", "Không sắp xếp được theo “%s”."));
    }

    private static <E extends Enum<E>> E one(E[] values, String name, String field, String message) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findAny()
                .orElseThrow(() -> new InvalidInputException(field, message.formatted(name)));
    }

    /** Whether standings decide which units are shown. */
    boolean byStanding() {
        return state != null || lateness != null;
    }
}
