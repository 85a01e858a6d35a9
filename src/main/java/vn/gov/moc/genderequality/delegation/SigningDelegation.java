package vn.gov.moc.genderequality.delegation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.problem.ConflictException;

/** A head's written word that somebody of his unit signs certain matters in his stead from one day to another. */
@Entity
@Audited
public class SigningDelegation {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    @Id
    private String id;

    private String unitCode;
    private String delegator;
    private String delegate;

    @Enumerated(EnumType.STRING)
    private DelegationKind kind;

    private String delegateTitle;
    private String collective;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "signing_delegation_matter", joinColumns = @JoinColumn(name = "delegation_id"))
    @Column(name = "matter")
    @Enumerated(EnumType.STRING)
    private Set<SigningMatter> matters;

    private LocalDate firstDay;
    private LocalDate lastDay;
    private String basis;
    private Instant createdAt;
    private @Nullable String revokedBy;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedReason;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected SigningDelegation() {}

    /** @param serial the how manieth delegation of its unit it is */
    SigningDelegation(DelegationTerms terms, long serial, String delegator, Instant now) {
        this.id = "%d-%s-%d".formatted(terms.firstDay().getYear(), terms.unit(), serial);
        this.unitCode = terms.unit();
        this.delegator = delegator;
        this.delegate = terms.delegate();
        this.kind = terms.kind();
        this.delegateTitle = terms.delegateTitle();
        this.collective = terms.collective();
        this.matters = EnumSet.copyOf(terms.matters());
        this.firstDay = terms.firstDay();
        this.lastDay = terms.lastDay();
        this.basis = terms.basis();
        this.createdAt = now;
    }

    /** @throws ConflictException when it has ended or was revoked already */
    void revoke(String reason, String actor, Instant now, LocalDate today) {
        DelegationState state = state(today);
        if (state == DelegationState.ENDED || state == DelegationState.REVOKED) {
            throw new ConflictException("Việc giao ký này %s, không cần thu hồi nữa."
                    .formatted(state.label().toLowerCase(VIETNAMESE)));
        }
        this.revokedReason = reason;
        this.revokedBy = actor;
        this.revokedAt = now;
    }

    /** Where it stands on this day, reckoned in Vietnam. */
    public DelegationState state(LocalDate today) {
        if (revokedAt != null) {
            return DelegationState.REVOKED;
        }
        if (today.isBefore(firstDay)) {
            return DelegationState.TO_COME;
        }
        return today.isAfter(lastDay) ? DelegationState.ENDED : DelegationState.IN_FORCE;
    }

    /** Authority and position as papers print them, e.g. {@code KT. CHÁNH VĂN PHÒNG}, {@code PHÓ CHÁNH VĂN PHÒNG}. */
    List<String> lines(OrganizationUnit unit) {
        String authority = kind == DelegationKind.TM ? collective : unit.headTitle();
        return List.of(kind.prefix() + " " + authority.toUpperCase(VIETNAMESE), delegateTitle.toUpperCase(VIETNAMESE));
    }

    /** The year of the first day, the unit and a serial number, e.g. {@code 2017-VPB-1}; the business key of its process. */
    public String id() {
        return id;
    }

    public String unitCode() {
        return unitCode;
    }

    /** The head in whose stead is signed; the one who granted it. */
    public String delegator() {
        return delegator;
    }

    /** The account that signs. */
    public String delegate() {
        return delegate;
    }

    public DelegationKind kind() {
        return kind;
    }

    /** The delegate's position as papers print it, e.g. {@code Phó Chánh Văn phòng}. */
    String delegateTitle() {
        return delegateTitle;
    }

    /** What it covers, in the order people read. */
    Set<SigningMatter> matters() {
        return EnumSet.copyOf(matters);
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day on which is signed. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** Number and date of the paper it rests on; empty where none is asked for. */
    String basis() {
        return basis;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    String revokedBy() {
        return revokedBy;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    /** Empty unless revoked. */
    String revokedReason() {
        return Objects.requireNonNullElse(revokedReason, "");
    }
}
