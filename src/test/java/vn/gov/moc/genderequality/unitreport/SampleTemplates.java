package vn.gov.moc.genderequality.unitreport;

/** Templates for tests. Their key is not the periodic one, so that no other test's year chooses them by itself. */
public final class SampleTemplates {

    private SampleTemplates() {}

    /** A small template with other sections than those of 2017. */
    public static String yaml(String key, String version, int year) {
        return """
                # Mẫu của Vụ Tổ chức cán bộ
                key: %s
                version: "%s"
                title:
                  MID_YEAR: Báo cáo nhanh 6 tháng đầu năm {year}
                  YEAR_END: Báo cáo nhanh năm {year}
                effectiveFrom: %d-01-01
                source: Công văn của Bộ
                sections:
                  - key: A
                    title: Việc đã làm
                    guidance:
                      - Nêu việc đã làm trong năm {year}.
                    figures:
                      - {key: classes, label: Lớp tập huấn, unit: lớp, measures: [COUNT]}
                      - {key: trainees, label: Học viên, unit: người, measures: [WOMEN, TOTAL]}
                  - key: B
                    title: Việc sẽ làm
                    requiredFor: [YEAR_END]
                rules:
                  - {kind: AT_MOST, field: trainees.women, operands: [trainees.total], message: Số học viên nữ lớn hơn tổng số.}
                """.formatted(key, version, year);
    }
}
