package vn.gov.moc.genderequality.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** That a unit goes on with what another did, since a decision. Never changed. */
@Entity
@Immutable
public class UnitSuccession implements Persistable<String> {

    @Id
    private String predecessor = "";

    private String successor = "";
    private LocalDate decidedOn = LocalDate.EPOCH;
    private String decisionNumber = "";
    private String reason = "";

    protected UnitSuccession() {}

    UnitSuccession(OrganizationUnit predecessor, OrganizationUnit successor, UnitDecision decision) {
        this.predecessor = predecessor.code();
        this.successor = successor.code();
        this.decidedOn = decision.decidedOn();
        this.decisionNumber = decision.number();
        this.reason = decision.reason();
    }

    @Override
    public String getId() {
        return predecessor;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    /** The code of the unit that was merged. */
    public String predecessor() {
        return predecessor;
    }

    /** The code of the unit that goes on. */
    public String successor() {
        return successor;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }
}
