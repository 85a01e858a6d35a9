package vn.gov.moc.genderequality.workplan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.cycle.DirectiveTask;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.TypedText;

/** One piece of work of a plan: what, under which task, by whom, by when, for how much, and how far it is. */
@Entity
@Audited
public class WorkPlanItem {

    @Id
    private UUID id;

    private String planId;
    private int position;
    private int task;
    private String content = "";
    private String target = "";
    private String responsible = "";
    private @Nullable LocalDate dueOn;
    private String indicator = "";
    private @Nullable UUID budgetLineId;
    private @Nullable Long amount;
    private boolean planned;
    private String budgetComment = "";
    private @Nullable String budgetCommentBy;
    private @Nullable Instant budgetCommentAt;

    @Enumerated(EnumType.STRING)
    private WorkProgress progress = WorkProgress.NOT_STARTED;

    private @Nullable Integer percent;
    private String progressText = "";
    private String reason = "";
    private @Nullable LocalDate doneOn;
    private @Nullable String progressBy;
    private @Nullable Instant progressAt;
    private String savedBy = "";
    private Instant savedAt = Instant.EPOCH;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected WorkPlanItem() {}

    /** @param planned false for work that came up after the plan was approved */
    WorkPlanItem(String planId, int position, boolean planned) {
        this.id = UUID.randomUUID();
        this.planId = planId;
        this.position = position;
        this.planned = planned;
    }

    /** @param draft one that {@link WorkPlanChecks} let pass */
    void describe(WorkPlanItemDraft draft, String actor, Instant now) {
        this.task = Objects.requireNonNull(draft.task());
        this.content = text(draft.content());
        this.target = text(draft.target());
        this.responsible = text(draft.responsible());
        this.dueOn = draft.dueOn();
        this.indicator = text(draft.indicator());
        this.budgetLineId = draft.budgetLineId();
        this.amount = draft.amount();
        this.savedBy = actor;
        this.savedAt = now;
    }

    /** @param draft one that {@link WorkPlanChecks} let pass */
    void record(WorkProgressDraft draft, String actor, Instant now) {
        this.progress = Objects.requireNonNull(draft.progress());
        boolean done = progress == WorkProgress.DONE;
        this.percent = done ? Integer.valueOf(100) : draft.percent();
        this.progressText = text(draft.text());
        this.reason = progress == WorkProgress.NOT_DONE ? text(draft.reason()) : "";
        this.doneOn = done ? draft.doneOn() : null;
        this.progressBy = actor;
        this.progressAt = now;
    }

    void comment(String comment, String actor, Instant now) {
        this.budgetComment = comment;
        this.budgetCommentBy = actor;
        this.budgetCommentAt = now;
    }

    private static String text(@Nullable String typed) {
        return TypedText.clean(typed).strip();
    }

    /** @throws ConflictException when it was read at another version */
    void requireVersion(long read) {
        ConflictException.requireCurrent(read, version);
    }

    /** Random, so that it cannot be guessed; still every door asks who may see the plan. */
    public UUID id() {
        return id;
    }

    public String planId() {
        return planId;
    }

    /** Its place within the plan, from 1. */
    public int position() {
        return position;
    }

    /** The directive's task it belongs to. */
    public DirectiveTask task() {
        return DirectiveTask.of(task).orElseThrow();
    }

    /** What is to be done. */
    public String content() {
        return content;
    }

    /** Mục tiêu. */
    public String target() {
        return target;
    }

    public String responsible() {
        return responsible;
    }

    /** By when; none while the plan is being drafted. */
    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    /** How it is measured. */
    public String indicator() {
        return indicator;
    }

    /** The budget line it is paid from; none where it costs nothing. */
    public @Nullable UUID budgetLineId() {
        return budgetLineId;
    }

    /** In đồng; none while the plan is being drafted. */
    public @Nullable Long amount() {
        return amount;
    }

    /** Whether it stands in the plan as approved, or is to; false for what came up later. */
    public boolean planned() {
        return planned;
    }

    /** What the finance desk says of it; empty when nothing. */
    public String budgetComment() {
        return budgetComment;
    }

    public WorkProgress progress() {
        return progress;
    }

    /** How much is done, 0–100; none when it is not measured. */
    public @Nullable Integer percent() {
        return percent;
    }

    /** The result so far. */
    public String progressText() {
        return progressText;
    }

    /** Why it is not done. */
    public String reason() {
        return reason;
    }

    public @Nullable LocalDate doneOn() {
        return doneOn;
    }

    /** Who recorded the progress last. */
    @Nullable
    String progressBy() {
        return progressBy;
    }

    @Nullable
    Instant progressAt() {
        return progressAt;
    }

    public long version() {
        return version;
    }
}
