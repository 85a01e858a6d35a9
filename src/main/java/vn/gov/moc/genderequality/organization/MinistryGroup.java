package vn.gov.moc.genderequality.organization;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The groups at ministry level; all of them see every unit. */
public enum MinistryGroup {
    DESK("ministry-desk", "Chuyên viên Vụ Tổ chức cán bộ"),
    DIRECTOR("ministry-director", "Vụ trưởng Vụ Tổ chức cán bộ"),
    COMMITTEE("ministry-committee", "Ban VSTBPN Bộ"),
    LEADER("ministry-leader", "Lãnh đạo Bộ"),
    ADMIN("camunda-admin", "Quản trị hệ thống");

    /** Groups whose people see every unit's work; administrators run the system and see none of it. */
    static final Set<String> READERS = Arrays.stream(values())
            .filter(group -> group != ADMIN)
            .map(MinistryGroup::id)
            .collect(Collectors.toUnmodifiableSet());

    private final String id;
    private final String label;

    MinistryGroup(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The group's id in the engine. */
    public String id() {
        return id;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
