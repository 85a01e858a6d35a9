package vn.gov.moc.genderequality.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.envers.Audited;

/** A unit (cơ quan, đơn vị thuộc Bộ) that gets the directive and reports. */
@Entity
@Audited
public class OrganizationUnit {

    @Id
    private String code;

    private String name;
    private String abbreviation;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private boolean active = true;

    @SuppressWarnings("NullAway")
    protected OrganizationUnit() {}

    /** @param code 1–20 upper-case letters or digits; part of business keys and group ids, never changed */
    public OrganizationUnit(String code, String name, String abbreviation, UnitKind kind) {
        this.code = code;
        this.name = name;
        this.abbreviation = abbreviation;
        this.kind = kind;
    }

    void describe(String newName, String newAbbreviation, UnitKind newKind, boolean nowActive) {
        this.name = newName;
        this.abbreviation = newAbbreviation;
        this.kind = newKind;
        this.active = nowActive;
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

    /** Whether the unit takes part in new periods. */
    public boolean active() {
        return active;
    }
}
