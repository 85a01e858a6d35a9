package vn.gov.moc.genderequality.committee;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.problem.ConflictException;

/** A unit's work on one decision about its committee, from the list to the signature. Refuses moves that do not fit. */
@Entity
@Audited
public class CommitteeRenewal {

    private static final Pattern ID = Pattern.compile("\\d{4}-([A-Z0-9]{1,20})-RENEWAL-\\d{1,9}");

    @Id
    private String id;

    private int cycleYear;
    private String unitCode;
    private String unitName;
    private int serial;

    @Enumerated(EnumType.STRING)
    private RenewalKind kind;

    @Enumerated(EnumType.STRING)
    private RenewalState state = RenewalState.PROPOSING;

    private int round = 1;

    /** What the audit's moments say already. */
    @NotAudited
    private Instant stageSince;

    private String begunBy;
    private String decisionNumber = "";
    private @Nullable LocalDate decidedOn;
    private String grounds = "";
    private @Nullable LocalDate termFrom;
    private @Nullable LocalDate termTo;
    private String follower = "";
    private String groupSubmitted = "";
    private @Nullable String withdrawnBy;
    private String withdrawnReason = "";
    private @Nullable Instant endedAt;

    @NotAudited
    private long textVersion;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected CommitteeRenewal() {}

    CommitteeRenewal(OrganizationUnit unit, int serial, RenewalKind kind, String begunBy, Instant now) {
        this.cycleYear = Year.from(now.atZone(Zones.VIETNAM)).getValue();
        this.id = "%d-%s-RENEWAL-%d".formatted(cycleYear, unit.code(), serial);
        this.unitCode = unit.code();
        this.unitName = unit.name();
        this.serial = serial;
        this.kind = kind;
        this.begunBy = begunBy;
        this.stageSince = now;
    }

    /** The unit an id speaks of, whether there is such a renewal or not; none when it is no such id. */
    static Optional<String> unitOf(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }

    /** What a renewal begins with. */
    void begin(String usualGrounds, String presentFollower) {
        this.grounds = usualGrounds;
        this.follower = presentFollower;
    }

    /** @param terms those that {@link RenewalChecks} let pass */
    void write(RenewalTerms terms, RenewalKind newKind, String number, String newGrounds, String newFollower) {
        require(RenewalState.PROPOSING);
        ConflictException.requireCurrent(terms.version(), textVersion);
        this.textVersion++;
        this.kind = newKind;
        this.decisionNumber = number;
        this.decidedOn = terms.decidedOn();
        this.grounds = newGrounds;
        this.termFrom = terms.termFrom();
        this.termTo = terms.termTo();
        this.follower = newFollower;
    }

    /** @param group the accounts that are in the committee's group as it is handed on */
    void submit(Collection<String> group, Instant now) {
        move(RenewalState.PROPOSING, RenewalState.SIGNING, now);
        this.groupSubmitted = String.join(" ", new TreeSet<>(group));
    }

    void giveBack(Instant now) {
        move(RenewalState.SIGNING, RenewalState.PROPOSING, now);
        this.round++;
    }

    void renew(Instant now) {
        move(RenewalState.SIGNING, RenewalState.RENEWED, now);
        this.endedAt = now;
    }

    void withdraw(String actor, String reason, Instant now) {
        if (!state.open()) {
            throw elsewhere();
        }
        this.state = RenewalState.WITHDRAWN;
        this.withdrawnBy = actor;
        this.withdrawnReason = reason;
        this.stageSince = now;
        this.endedAt = now;
    }

    void rename(String newName) {
        if (state.open()) {
            this.unitName = newName;
        }
    }

    private void move(RenewalState from, RenewalState to, Instant now) {
        require(from);
        this.state = to;
        this.stageSince = now;
    }

    void require(RenewalState needed) {
        if (state != needed) {
            throw elsewhere();
        }
    }

    private ConflictException elsewhere() {
        return new ConflictException(
                "Đợt kiện toàn Ban của %s không còn ở bước này (hiện: %s). Chưa có gì được ghi thêm; hãy tải lại trang."
                        .formatted(unitName, state.label().toLowerCase(Locale.ROOT)));
    }

    /** E.g. {@code 2017-VPB-RENEWAL-1}. */
    public String id() {
        return id;
    }

    /** The year it was begun in. */
    public int year() {
        return cycleYear;
    }

    public String unitCode() {
        return unitCode;
    }

    /** As the unit was called when it was signed. */
    public String unitName() {
        return unitName;
    }

    public RenewalKind kind() {
        return kind;
    }

    public RenewalState state() {
        return state;
    }

    /** Counts the returns, from 1. */
    public int round() {
        return round;
    }

    /** When it came to where it stands. */
    Instant stageSince() {
        return stageSince;
    }

    /** A number the unit has given; empty to have the next one of the series. */
    String decisionNumber() {
        return decisionNumber;
    }

    /** The day of a decision that has a number already; none for the day of the signature. */
    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    /** On what it rests, line by line. */
    String grounds() {
        return grounds;
    }

    @Nullable
    LocalDate termFrom() {
        return termFrom;
    }

    @Nullable
    LocalDate termTo() {
        return termTo;
    }

    /** Who follows the work on gender equality. */
    String follower() {
        return follower;
    }

    /** The accounts that were in the committee's group when the list went to the head. */
    Set<String> groupSubmitted() {
        return Arrays.stream(groupSubmitted.split(" "))
                .filter(account -> !account.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Nullable
    String withdrawnBy() {
        return withdrawnBy;
    }

    String withdrawnReason() {
        return withdrawnReason;
    }

    /** When it was signed or withdrawn. */
    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    /** Counts the saves of what stands beside the members. */
    long textVersion() {
        return textVersion;
    }
}
