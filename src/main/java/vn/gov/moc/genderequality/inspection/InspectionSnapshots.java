package vn.gov.moc.genderequality.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is frozen when a paper is signed or minutes are handed to the sides: everything that is printed, by name. */
final class InspectionSnapshots {

    private InspectionSnapshots() {}

    /** A person of a team. */
    record Member(String account, String name, boolean head) {}

    /** A visit within a program or a decision. */
    record Visit(
            String id,
            String unitCode,
            String unitName,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate selfReportDueOn,
            List<Member> team,
            String focus) {}

    /** The ministry's program of a year. */
    record Program(
            int year,
            String documentNumber,
            String purpose,
            List<Visit> visits,
            String signedBy,
            String signerName,
            Instant signedAt) {}

    /**
     * The decision on a visit, which is the notice to the unit as well.
     *
     * @param programNumber the approved program's number
     * @param replaces the number of the decision it replaces; empty for none
     * @param reason why it replaces it; empty for none
     */
    record DecisionPaper(
            String documentNumber,
            String programNumber,
            String replaces,
            String reason,
            Visit visit,
            String signedBy,
            String signerName,
            Instant signedAt) {}

    /** What unit and team say on a topic. */
    record Topic(InspectionTopic topic, String selfReport, String finding, String evidence) {}

    /** A recommendation as the team proposes or the director issues it. */
    record Proposal(int number, String content, String responsible, LocalDate dueOn) {}

    /**
     * The minutes both sides sign.
     *
     * @param round counts the minutes of the visit
     * @param selfReported whether the unit's own report was in
     */
    record Minutes(
            Visit visit,
            int round,
            boolean selfReported,
            String participants,
            List<Topic> topics,
            String assessment,
            List<Proposal> proposals,
            String submittedBy,
            Instant submittedAt) {}

    /**
     * The director's conclusion.
     *
     * @param minutesSha256 the hash of the signed minutes it rests on
     */
    record Conclusion(
            String documentNumber,
            Visit visit,
            String text,
            List<Proposal> recommendations,
            String minutesSha256,
            String signedBy,
            String signerName,
            Instant signedAt) {}
}
