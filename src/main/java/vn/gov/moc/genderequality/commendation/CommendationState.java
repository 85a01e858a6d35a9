package vn.gov.moc.genderequality.commendation;

import java.util.EnumSet;
import java.util.Set;

/** How far a proposal for commendation is. */
public enum CommendationState {
    PROPOSING("Đang lập đề nghị"),
    SIGNING("Chờ thủ trưởng đơn vị ký"),
    IN_REVIEW("Chờ Ban VSTBPN Bộ cho ý kiến"),
    DECIDING("Chờ Vụ trưởng quyết định"),
    GRANTED("Đã khen thưởng"),
    DECLINED("Không khen thưởng"),
    WITHDRAWN("Đã rút");

    /** In which nothing is to come any more. */
    static final Set<CommendationState> OVER = EnumSet.of(GRANTED, DECLINED, WITHDRAWN);

    private final String label;

    CommendationState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether nothing is to come any more. */
    public boolean over() {
        return OVER.contains(this);
    }

    /** Whether the unit has it still. */
    public boolean withUnit() {
        return this == PROPOSING || this == SIGNING;
    }
}
