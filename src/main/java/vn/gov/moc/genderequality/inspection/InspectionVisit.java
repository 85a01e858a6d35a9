package vn.gov.moc.genderequality.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.problem.ConflictException;

/** A visit of the ministry's inspection team to a unit. Refuses moves that do not fit. */
@Entity
@Audited
public class InspectionVisit {

    /** Days after the visit's last day by which the minutes are signed; a bound of ours. */
    public static final int MINUTES_DAYS = 5;

    /** Days after the visit's last day by which the conclusion is issued; a bound of ours. */
    public static final int CONCLUSION_DAYS = 20;

    /** Days before the visit by which the unit's own report is in; a bound of ours. */
    static final int SELF_REPORT_DAYS = 7;

    @Id
    private String id;

    private int cycleYear;
    private String unitCode;
    private String unitName;
    private int visitNumber;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String teamHead;
    private String[] team;
    private String focus;

    @Enumerated(EnumType.STRING)
    private VisitState state = VisitState.PLANNED;

    @NotAudited
    private Instant stageSince;

    private LocalDate selfReportDueOn;
    private @Nullable Instant selfReportedAt;
    private int round = 1;
    private String participants = "";
    private String assessment = "";

    @NotAudited
    private long minutesVersion;

    private String conclusion = "";

    @NotAudited
    private long conclusionVersion;

    private @Nullable Instant concludedAt;
    private String cancelledReason = "";

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected InspectionVisit() {}

    @SuppressWarnings("NullAway.Init")
    InspectionVisit(int year, OrganizationUnit unit, int number, VisitTerms terms, Instant now) {
        this.id = "%d-%s-%d".formatted(year, unit.code(), number);
        this.cycleYear = year;
        this.unitCode = unit.code();
        this.unitName = unit.name();
        this.visitNumber = number;
        this.stageSince = now;
        apply(terms);
    }

    private void apply(VisitTerms terms) {
        this.firstDay = terms.firstDay();
        this.lastDay = terms.lastDay();
        this.teamHead = terms.teamHead();
        this.team = terms.team().toArray(String[]::new);
        this.focus = terms.focus();
        this.selfReportDueOn = terms.firstDay().minusDays(SELF_REPORT_DAYS);
    }

    /** @throws ConflictException when it is approved already, or somebody saved in between */
    void plan(VisitTerms terms, long read) {
        require(VisitState.PLANNED);
        ConflictException.requireCurrent(read, version);
        apply(terms);
    }

    /** The director has agreed: the unit is told and reports on itself. */
    void announce(Instant now) {
        move(VisitState.PLANNED, VisitState.PREPARING, now);
    }

    /** The director has agreed to another plan. A day that has begun is not moved. */
    void change(VisitTerms terms) {
        requireChangeable();
        if (state == VisitState.VISITING && !terms.firstDay().equals(firstDay)) {
            throw new ConflictException("Đợt kiểm tra đã bắt đầu, không đổi được ngày bắt đầu nữa.");
        }
        apply(terms);
    }

    /** @throws ConflictException when the minutes are handed over already, or the visit is over */
    void requireChangeable() {
        if (!state.awaited() && state != VisitState.VISITING) {
            throw elsewhere();
        }
    }

    void selfReported(Instant now) {
        move(VisitState.PREPARING, VisitState.READY, now);
        this.selfReportedAt = now;
    }

    /** The first day has come, with the unit's own report or without. */
    void begin(Instant now) {
        if (!state.awaited()) {
            throw elsewhere();
        }
        to(VisitState.VISITING, now);
    }

    void writeMinutes(String newParticipants, String newAssessment, long read) {
        require(VisitState.VISITING);
        ConflictException.requireCurrent(read, minutesVersion);
        this.minutesVersion++;
        this.participants = newParticipants;
        this.assessment = newAssessment;
    }

    void submitMinutes(Instant now) {
        move(VisitState.VISITING, VisitState.SIGNING, now);
    }

    /** A side asks for other minutes: what was signed is void. */
    void returnMinutes(Instant now) {
        move(VisitState.SIGNING, VisitState.VISITING, now);
        this.round++;
    }

    void minutesSigned(Instant now) {
        move(VisitState.SIGNING, VisitState.CONCLUDING, now);
        if (conclusion.isEmpty()) {
            this.conclusion = assessment;
        }
    }

    void writeConclusion(String text, long read) {
        require(VisitState.CONCLUDING);
        ConflictException.requireCurrent(read, conclusionVersion);
        this.conclusionVersion++;
        this.conclusion = text;
    }

    void conclude(Instant now) {
        move(VisitState.CONCLUDING, VisitState.CONCLUDED, now);
        this.concludedAt = now;
    }

    void cancel(String reason, Instant now) {
        if (!state.open() && state != VisitState.PLANNED) {
            throw elsewhere();
        }
        to(VisitState.CANCELLED, now);
        this.cancelledReason = reason;
    }

    void rename(String newName) {
        this.unitName = newName;
    }

    private void move(VisitState from, VisitState next, Instant now) {
        require(from);
        to(next, now);
    }

    private void to(VisitState next, Instant now) {
        this.state = next;
        this.stageSince = now;
    }

    void require(VisitState needed) {
        if (state != needed) {
            throw elsewhere();
        }
    }

    private ConflictException elsewhere() {
        return new ConflictException("Đợt kiểm tra tại %s không còn ở bước này (hiện: %s)."
                .formatted(unitName, state.label().toLowerCase(Locale.ROOT)));
    }

    /** The business key, e.g. {@code 2017-VPB-1}. */
    public String id() {
        return id;
    }

    public int year() {
        return cycleYear;
    }

    public String unitCode() {
        return unitCode;
    }

    /** As the unit was called then. */
    public String unitName() {
        return unitName;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    /** The account of the team's head. */
    public String teamHead() {
        return teamHead;
    }

    /** The accounts of the team, its head first. */
    public List<String> team() {
        return List.of(team);
    }

    /** Trọng tâm kiểm tra. */
    public String focus() {
        return focus;
    }

    public VisitState state() {
        return state;
    }

    /** When it came to where it stands. */
    public Instant stageSince() {
        return stageSince;
    }

    /** The last day in time for signed minutes. */
    public LocalDate minutesDueOn() {
        return lastDay.plusDays(MINUTES_DAYS);
    }

    /** The last day in time for the conclusion. */
    public LocalDate conclusionDueOn() {
        return lastDay.plusDays(CONCLUSION_DAYS);
    }

    /** The last day in time for the unit's own report. */
    public LocalDate selfReportDueOn() {
        return selfReportDueOn;
    }

    /** None while it is not in; a visit may begin without. */
    public @Nullable Instant selfReportedAt() {
        return selfReportedAt;
    }

    /** Counts the minutes, from 1. */
    public int round() {
        return round;
    }

    /** Thành phần làm việc. */
    public String participants() {
        return participants;
    }

    /** Nhận xét chung của đoàn. */
    public String assessment() {
        return assessment;
    }

    long minutesVersion() {
        return minutesVersion;
    }

    /** The conclusion's text, drafted from the team's assessment. */
    public String conclusion() {
        return conclusion;
    }

    long conclusionVersion() {
        return conclusionVersion;
    }

    public @Nullable Instant concludedAt() {
        return concludedAt;
    }

    /** Empty unless cancelled. */
    public String cancelledReason() {
        return cancelledReason;
    }

    long version() {
        return version;
    }
}
