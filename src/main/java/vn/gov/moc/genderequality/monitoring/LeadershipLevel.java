package vn.gov.moc.genderequality.monitoring;

import java.util.Arrays;
import java.util.List;

/** The figures of women in leadership the directive asks for (§I.5.2 of the report), by their key in the report's template. */
enum LeadershipLevel {
    PARTY_COMMITTEE("party-committee", "Cấp ủy viên"),
    MINISTRY("ministry-leadership", "Lãnh đạo chủ chốt cấp bộ"),
    DEPARTMENT("department-leadership", "Lãnh đạo cấp vụ, cục"),
    DIVISION("division-leadership", "Lãnh đạo cấp phòng, ban"),
    PLANNED("planned-leadership", "Được quy hoạch lãnh đạo");

    private final String figure;
    private final String label;

    LeadershipLevel(String figure, String label) {
        this.figure = figure;
        this.label = label;
    }

    /** The figure's key in the template. */
    String figure() {
        return figure;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The keys of all levels' figures. */
    static List<String> figures() {
        return Arrays.stream(values()).map(LeadershipLevel::figure).toList();
    }

    /** The level of a template's figure. */
    static LeadershipLevel of(String figure) {
        return Arrays.stream(values())
                .filter(level -> level.figure.equals(figure))
                .findAny()
                .orElseThrow();
    }
}
