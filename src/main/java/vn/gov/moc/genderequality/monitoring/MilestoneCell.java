package vn.gov.moc.genderequality.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one unit stands at one milestone.
 *
 * @param holder who has it now: a person's name, or the group in words; empty when nobody has to act
 * @param daysInStage whole days in Vietnam since it came there; none when that is not known
 * @param originalDueText the due date the guidance set, in words; empty when nothing is due
 * @param dueText the due date that counts now
 * @param latenessLabel how it stands to the due date, in words; empty when nothing is due
 * @param cause why it stands like that, in words
 * @param url where to look at it; empty when there is nothing to see yet
 * @param reportId the report behind it; none for other milestones and before it is opened
 * @param taskUrl the task in Tasklist it waits at, for whoever may work on it; none for others
 */
record MilestoneCell(
        String milestone,
        String label,
        MilestoneStage stage,
        String stageLabel,
        Tone tone,
        String holder,
        @Nullable Integer daysInStage,
        @Nullable Instant since,
        String originalDueText,
        String dueText,
        Lateness lateness,
        String latenessLabel,
        String cause,
        String url,
        @Nullable String reportId,
        @Nullable String taskUrl) {}
