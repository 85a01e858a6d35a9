package vn.gov.moc.genderequality.difficulty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difficulty as forms and page show it to one person.
 *
 * @param sectionTitle the report's section it is about; empty when it names none
 * @param answerDueOn the last day in time for the ministry's answer
 * @param daysLeft working days the ministry has left while the unit clarifies
 * @param holderDueOn the last day in time for the unit, or the unit that is asked; none while the desk has it
 * @param askedUnitName the unit whose opinion is waited for
 * @param reopened how often the unit was not content
 * @param steps what happened, in order, as far as the person is told of it
 * @param text what whom it waits for has written so far; empty for all others
 * @param files gathered by him for the next turn; none for all others
 * @param maySettle whether it waits for this person
 * @param mayWithdraw whether the person may take it back now
 * @param mayRecallOpinion whether the person may stop waiting for the opinion
 * @param mayPublish whether the person may publish the answer now
 * @param answers published of it, the newest first; for the ministry alone
 * @param version counts the saves of the text
 */
record DifficultyView(
        String id,
        int year,
        String unitCode,
        String unitName,
        int number,
        String subject,
        String content,
        String section,
        String sectionTitle,
        Instant raisedAt,
        DifficultyState state,
        String stateLabel,
        LocalDate answerDueOn,
        @Nullable Integer daysLeft,
        @Nullable LocalDate holderDueOn,
        @Nullable String askedUnitName,
        int reopened,
        @Nullable Instant closedAt,
        List<StepView> steps,
        String text,
        List<FileView> files,
        boolean maySettle,
        boolean mayWithdraw,
        boolean mayRecallOpinion,
        boolean mayPublish,
        List<PublicationView> answers,
        long version) {

    /**
     * A turn.
     *
     * @param unitName the unit whose opinion it is about
     * @param text none when the person may not read it
     * @param by the name of who made it
     */
    record StepView(
            DifficultyStep.Kind step,
            String stepLabel,
            @Nullable String unitName,
            @Nullable String text,
            String by,
            Instant at,
            List<FileView> files) {}

    /**
     * An answer published of it.
     *
     * @param by the name of who published it
     * @param withdrawnAt none while it stands
     */
    record PublicationView(
            UUID id,
            String question,
            String answer,
            String by,
            Instant at,
            @Nullable Instant withdrawnAt,
            String withdrawalReason) {}
}
