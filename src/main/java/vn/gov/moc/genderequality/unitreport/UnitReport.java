package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitKind;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** A unit's report for a period: where it stands, and by when it is due. Refuses moves that do not fit. */
@Entity
@Audited
public class UnitReport {

    @Id
    private String id;

    private String periodId;
    private String unitCode;

    @NotAudited
    private String unitName;

    @NotAudited
    @Enumerated(EnumType.STRING)
    private UnitKind unitKind;

    private String templateId;

    @Enumerated(EnumType.STRING)
    private ReportState state = ReportState.DRAFTING;

    private int round = 1;

    @Enumerated(EnumType.STRING)
    private DeadlineRule deadlineRule;

    private LocalDate originalDueOn;
    private LocalDate dueOn;
    private Instant closesAt;
    private @Nullable LocalDate admittedUntil;
    private @Nullable String admissionReason;
    private @Nullable Instant submittedAt;
    private boolean late;
    private int heldDays;
    private @Nullable Instant listedLateAt;
    private @Nullable UUID acceptedIssue;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected UnitReport() {}

    UnitReport(ReportingPeriod period, OrganizationUnit unit) {
        this.id = idOf(period.id(), unit.code());
        this.periodId = period.id();
        this.unitCode = unit.code();
        this.unitName = unit.name();
        this.unitKind = unit.kind();
        this.templateId = period.templateId();
        this.deadlineRule = period.deadlineRule();
        this.originalDueOn = period.dueOn();
        this.dueOn = period.dueOn();
        this.closesAt = period.closesAt();
    }

    /** The business key, e.g. {@code 2017-MID_YEAR-VPB}. */
    public static String idOf(String periodId, String unitCode) {
        return periodId + "-" + unitCode;
    }

    void requestReview() {
        require(ReportState.DRAFTING);
        state = ReportState.IN_REVIEW;
    }

    void review(boolean approved) {
        require(ReportState.IN_REVIEW);
        moveOn(approved, ReportState.SIGNING);
    }

    /** The head sends it back. */
    void refuseSignature() {
        require(ReportState.SIGNING);
        moveOn(false, ReportState.SUBMITTED);
    }

    /**
     * The head signs; with that the report is submitted. A correction is never late and never too late: whether the report
     * was in time is settled by the first submission that was accepted.
     *
     * @throws InvalidInputException when the period is closed and the desk has not let the report in
     */
    void submit(Instant now) {
        require(ReportState.SIGNING);
        if (correction()) {
            state = ReportState.SUBMITTED;
            return;
        }
        if (!now.isBefore(closesAt) && !admitted(now)) {
            throw new InvalidInputException(
                    "decision",
                    "Kỳ báo cáo đã khoá. Nội dung vẫn được giữ nguyên; hãy đề nghị Vụ Tổ chức cán bộ cho phép nộp muộn.");
        }
        state = ReportState.SUBMITTED;
        submittedAt = now;
        late = !now.isBefore(dueAt());
    }

    private boolean admitted(Instant now) {
        return admittedUntil != null && now.isBefore(DeadlineRule.BY_END_OF_DAY.firstLateInstant(admittedUntil));
    }

    /** The ministry accepts; from now on this issue is the valid one. */
    void accept(UUID issue) {
        require(ReportState.SUBMITTED);
        state = ReportState.ACCEPTED;
        acceptedIssue = issue;
    }

    /** The ministry asks for a supplement; the days it held the report are given back to the unit. */
    void returnToUnit(Instant now) {
        require(ReportState.SUBMITTED);
        if (correction()) {
            backToDraft();
            return;
        }
        if (submittedAt == null) {
            throw new IllegalStateException(id + " was never submitted");
        }
        int held = (int) ChronoUnit.DAYS.between(
                submittedAt.atZone(Zones.VIETNAM).toLocalDate(),
                now.atZone(Zones.VIETNAM).toLocalDate());
        heldDays += held;
        dueOn = dueOn.plusDays(held);
        backToDraft();
    }

    /** The unit takes the report back from its committee or its head, to edit it; what they have agreed to is void. */
    void withdraw() {
        if (state != ReportState.IN_REVIEW && state != ReportState.SIGNING) {
            throw new ConflictException(
                    "Báo cáo đang ở bước “%s”, không rút lại được. Chỉ rút lại được khi Ban VSTBPN đang thẩm định hoặc đang chờ thủ trưởng ký."
                            .formatted(stateLabel()));
        }
        backToDraft();
    }

    /**
     * The unit takes the report back from the ministry. The days the ministry held it are not given back, since the unit
     * itself asked: the next submission is judged by the due date as it stood.
     */
    void recall() {
        if (state != ReportState.SUBMITTED) {
            throw new ConflictException(
                    "Báo cáo đang ở bước “%s”, không thu hồi được. Chỉ thu hồi được báo cáo đã nộp mà Bộ chưa kết luận."
                            .formatted(stateLabel()));
        }
        backToDraft();
    }

    /** The unit begins to correct the accepted report; the accepted issue stays valid until the correction is accepted. */
    void correct() {
        if (state != ReportState.ACCEPTED) {
            throw new ConflictException(
                    "Báo cáo đang ở bước “%s”, chưa đính chính được. Chỉ đính chính báo cáo đã được Bộ chấp nhận."
                            .formatted(stateLabel()));
        }
        backToDraft();
    }

    private void moveOn(boolean approved, ReportState next) {
        if (approved) {
            state = next;
        } else {
            backToDraft();
        }
    }

    private void backToDraft() {
        state = ReportState.DRAFTING;
        round++;
    }

    /** Calls the report off; of a corrected report only the correction, what was accepted stays accepted. */
    void cancel() {
        if (correction()) {
            state = ReportState.ACCEPTED;
            return;
        }
        if (state == ReportState.ACCEPTED) {
            throw new ConflictException("Báo cáo đã được chấp nhận, không huỷ được.");
        }
        state = ReportState.CANCELLED;
    }

    void extend(LocalDate newDueOn) {
        if (!awaited()) {
            throw new ConflictException("Báo cáo không còn ở đơn vị, không gia hạn được.");
        }
        dueOn = newDueOn;
    }

    void admitUntil(LocalDate day, String reason) {
        admittedUntil = day;
        admissionReason = reason;
    }

    /** Once on a day, however often it is said. */
    void listAsLate(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Zones.VIETNAM);
        if (listedLateAt == null
                || !LocalDate.ofInstant(listedLateAt, Zones.VIETNAM).equals(today)) {
            listedLateAt = now;
        }
    }

    void requireDroppable() {
        if (!correction() || !state.withUnit()) {
            throw new ConflictException(
                    "Báo cáo đang ở bước “%s”, không có bản đính chính nào ở đơn vị để thôi. Bản đính chính đã nộp thì thu hồi trước."
                            .formatted(stateLabel()));
        }
    }

    void requireEditable() {
        if (state != ReportState.DRAFTING) {
            throw new ConflictException(
                    "Báo cáo đang ở bước “%s”, không sửa được. Nội dung vừa nhập vẫn còn trên màn hình."
                            .formatted(stateLabel()));
        }
    }

    /** @throws ConflictException when the report stands elsewhere */
    void require(ReportState expected) {
        if (state != expected) {
            throw new ConflictException(
                    "Báo cáo đang ở bước “%s”; việc này đã được người khác làm hoặc không còn phù hợp."
                            .formatted(stateLabel()));
        }
    }

    /** E.g. {@code 2017-MID_YEAR-VPB}. */
    public String id() {
        return id;
    }

    public String periodId() {
        return periodId;
    }

    public String unitCode() {
        return unitCode;
    }

    /** The unit's name when it reported; a later rename does not change it. */
    public String unitName() {
        return unitName;
    }

    /** The unit's kind when it reported. */
    public UnitKind unitKind() {
        return unitKind;
    }

    public String templateId() {
        return templateId;
    }

    public ReportState state() {
        return state;
    }

    /** Where the report stands in words, and whether it is a correction that stands there. */
    public String stateLabel() {
        return correction() ? "Đính chính: " + state.label() : state.label();
    }

    /** Whether an accepted report is being corrected; a correction has no due date. */
    public boolean correction() {
        return acceptedIssue != null && state != ReportState.ACCEPTED;
    }

    /** Whether the ministry waits for the unit: the clock runs and reminders go out. */
    public boolean awaited() {
        return state.withUnit() && !correction();
    }

    /** Whether the report was submitted late, or is overdue at this instant. */
    public boolean lateAt(Instant now) {
        return awaited() ? !now.isBefore(dueAt()) : late;
    }

    /** The issue that is valid: the last one the ministry accepted. */
    @Nullable
    UUID acceptedIssue() {
        return acceptedIssue;
    }

    /** Starts with 1; every return begins another. */
    public int round() {
        return round;
    }

    /** The due day the guidance set. */
    public LocalDate originalDueOn() {
        return originalDueOn;
    }

    /** The due day that counts, after extensions and days the ministry held the report. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The first day on which the report is late. */
    public LocalDate firstLateDay() {
        return deadlineRule.firstLateDay(dueOn);
    }

    /** The first instant at which the report is late. */
    public Instant dueAt() {
        return deadlineRule.firstLateInstant(dueOn);
    }

    /** The due date in words, e.g. {@code trước ngày 05/06/2017}. */
    public String dueText() {
        return deadlineRule.text(dueOn);
    }

    /** The first instant after the period. */
    public Instant closesAt() {
        return closesAt;
    }

    /** The last day of the period in words. */
    String closesText() {
        return VietnameseDates.format(lastDay());
    }

    LocalDate lastDay() {
        return closesAt.atZone(Zones.VIETNAM).toLocalDate().minusDays(1);
    }

    /** Until when the desk lets the report in after the period. */
    public @Nullable LocalDate admittedUntil() {
        return admittedUntil;
    }

    /** Why the desk let it in. */
    public @Nullable String admissionReason() {
        return admissionReason;
    }

    /** The last submission, of corrections apart. */
    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    /** Whether the last submission was late, judged by the due date that counted then. */
    public boolean late() {
        return late;
    }

    /** The days the ministry has held the report before returning it. */
    public int heldDays() {
        return heldDays;
    }

    /** When the unit was listed as late. */
    public @Nullable Instant listedLateAt() {
        return listedLateAt;
    }
}
