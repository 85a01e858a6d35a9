package vn.gov.moc.genderequality.organization;

import java.util.Optional;

/** What a person does in a unit; each role of each unit is one group. */
public enum UnitRole {
    DRAFTER("drafter", "soanthao", "Cán bộ soạn thảo"),
    COMMITTEE("committee", "ban", "Ban VSTBPN đơn vị"),
    HEAD("head", "thutruong", "Thủ trưởng đơn vị");

    private static final String PREFIX = "unit-";

    private final String suffix;
    private final String accountSuffix;
    private final String label;

    UnitRole(String suffix, String accountSuffix, String label) {
        this.suffix = suffix;
        this.accountSuffix = accountSuffix;
        this.label = label;
    }

    /** The group's id, e.g. {@code unit-VPB-drafter}. */
    public String group(String unitCode) {
        return PREFIX + unitCode + "-" + suffix;
    }

    /** The code of the unit whose group of this role it is; none for other groups. */
    public Optional<String> unitOf(String group) {
        return group.startsWith(PREFIX) && group.endsWith("-" + suffix)
                ? Optional.of(group.substring(PREFIX.length(), group.length() - suffix.length() - 1))
                : Optional.empty();
    }

    /** The sample account's last part, e.g. {@code soanthao} in {@code vpb.soanthao}. */
    public String accountSuffix() {
        return accountSuffix;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
