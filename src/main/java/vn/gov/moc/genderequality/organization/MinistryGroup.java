package vn.gov.moc.genderequality.organization;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The groups at ministry level; which of them see every unit is said by each. */
public enum MinistryGroup {
    DESK("ministry-desk", "Chuyên viên Vụ Tổ chức cán bộ"),
    DIRECTOR("ministry-director", "Vụ trưởng Vụ Tổ chức cán bộ"),
    COMMITTEE("ministry-committee", "Ban VSTBPN Bộ"),
    LEADER("ministry-leader", "Lãnh đạo Bộ"),
    FINANCE("ministry-finance", "Vụ Kế hoạch - Tài chính"),
    ADMIN("camunda-admin", "Quản trị hệ thống");

    static final Set<String> READERS = Arrays.stream(values())
            .filter(MinistryGroup::seesAllUnits)
            .map(MinistryGroup::id)
            .collect(Collectors.toUnmodifiableSet());

    private final String id;
    private final String label;

    MinistryGroup(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /**
     * Whether its people see every unit's work: administrators run the system and see none of it, the finance desk sees work
     * plans with their estimates only.
     */
    public boolean seesAllUnits() {
        return this != ADMIN && this != FINANCE;
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
