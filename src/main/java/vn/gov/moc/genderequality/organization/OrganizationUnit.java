package vn.gov.moc.genderequality.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** A unit (cơ quan, đơn vị thuộc Bộ) that gets the directive and reports. */
@Entity
@Audited
public class OrganizationUnit {

    private static final String USUAL_SEAT = "Hà Nội";

    @Id
    private String code;

    private String name;
    private String abbreviation;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private String headTitle;
    private String seat = USUAL_SEAT;

    private boolean active = true;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected OrganizationUnit() {}

    /** @param code 1–20 upper-case letters or digits; part of business keys and group ids, never changed */
    public OrganizationUnit(String code, String name, String abbreviation, UnitKind kind) {
        this.code = code;
        this.name = name;
        this.abbreviation = abbreviation;
        this.kind = kind;
        this.headTitle = kind.headTitle();
    }

    void describe(String newName, String newAbbreviation, UnitKind newKind) {
        this.name = newName;
        this.abbreviation = newAbbreviation;
        this.kind = newKind;
    }

    void activate(boolean nowActive) {
        this.active = nowActive;
    }

    /**
     * Sets what the unit's papers say of it.
     *
     * @param newHeadTitle the head's position, e.g. {@code Chánh Thanh tra}; blank for the usual one of its kind
     * @param newSeat where it issues its papers, e.g. {@code Nam Định}; blank for Hà Nội
     */
    public void letterhead(String newHeadTitle, String newSeat) {
        this.headTitle = newHeadTitle.isBlank() ? kind.headTitle() : newHeadTitle;
        this.seat = newSeat.isBlank() ? USUAL_SEAT : newSeat;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** As it stands in document numbers, e.g. {@code BC-VP}. */
    public String abbreviation() {
        return abbreviation;
    }

    public UnitKind kind() {
        return kind;
    }

    /** The head's position as papers print it, e.g. {@code Chánh Văn phòng}. */
    public String headTitle() {
        return headTitle;
    }

    /** The place its papers are dated at, e.g. {@code Hà Nội}. */
    public String seat() {
        return seat;
    }

    /** Whether the unit takes part in new periods. */
    public boolean active() {
        return active;
    }

    /** Counts the changes, for forms to know whether somebody was faster. */
    public long version() {
        return version;
    }
}
