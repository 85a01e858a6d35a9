package vn.gov.moc.genderequality.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Conclusion;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.DecisionPaper;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Member;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Program;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Proposal;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

/** Numbers, freezes and hashes the ministry's papers about inspections. */
@Component
class InspectionPapers {

    private final InspectionPaperRepository papers;
    private final InspectionPaperProperties properties;
    private final PeopleDirectory people;
    private final CanonicalJson json;
    private final Clock clock;

    InspectionPapers(
            InspectionPaperRepository papers,
            InspectionPaperProperties properties,
            PeopleDirectory people,
            CanonicalJson json,
            Clock clock) {
        this.papers = papers;
        this.properties = properties;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    /** The program before anybody has signed it. */
    Program draft(InspectionProgram program, List<InspectionVisit> visits) {
        return program(program, visits, "", "", clock.instant());
    }

    private Program program(
            InspectionProgram program, List<InspectionVisit> visits, String number, String director, Instant at) {
        return new Program(
                program.year(),
                number,
                program.purpose(),
                visits.stream().map(this::snapshot).toList(),
                director,
                director.isEmpty() ? "" : people.nameOf(director),
                at);
    }

    /** Signs the approved program; answers its number. */
    String signProgram(InspectionProgram program, List<InspectionVisit> visits, String director) {
        Instant now = clock.instant();
        String number = number(PaperKind.PROGRAM, now);
        return save(
                String.valueOf(program.year()),
                PaperKind.PROGRAM,
                number,
                program(program, visits, number, director, now),
                director,
                now);
    }

    /**
     * Signs the decision on a visit, or one that replaces it.
     *
     * @param reason why it replaces another; empty for the first
     */
    void signDecision(InspectionVisit visit, String reason, String director) {
        Instant now = clock.instant();
        String number = number(PaperKind.DECISION, now);
        save(
                visit.id(),
                PaperKind.DECISION,
                number,
                new DecisionPaper(
                        number,
                        newest(String.valueOf(visit.year()), PaperKind.PROGRAM)
                                .map(InspectionPaper::documentNumber)
                                .orElse(""),
                        newest(visit.id(), PaperKind.DECISION)
                                .map(InspectionPaper::documentNumber)
                                .orElse(""),
                        reason,
                        snapshot(visit),
                        director,
                        people.nameOf(director),
                        now),
                director,
                now);
    }

    /** Signs the conclusion; answers its number. */
    String signConclusion(
            InspectionVisit visit, List<Proposal> recommendations, String minutesSha256, String director) {
        Instant now = clock.instant();
        String number = number(PaperKind.CONCLUSION, now);
        return save(
                visit.id(),
                PaperKind.CONCLUSION,
                number,
                new Conclusion(
                        number,
                        snapshot(visit),
                        visit.conclusion(),
                        recommendations,
                        minutesSha256,
                        director,
                        people.nameOf(director),
                        now),
                director,
                now);
    }

    private String number(PaperKind kind, Instant now) {
        int year = Year.from(now.atZone(Zones.VIETNAM)).getValue();
        return "%02d/%s-%s".formatted(papers.takeNumber(kind.name(), year), kind.sign(), properties.abbreviation());
    }

    private String save(
            String subjectId, PaperKind kind, String number, Object snapshot, String director, Instant now) {
        int issue = newest(subjectId, kind).map(InspectionPaper::issue).orElse(0) + 1;
        String content = json.write(snapshot);
        papers.save(new InspectionPaper(
                subjectId, kind, issue, number, content, CanonicalJson.sha256(content), director, now));
        return number;
    }

    /** The paper that counts now. */
    Optional<InspectionPaper> newest(String subjectId, PaperKind kind) {
        return papers.findFirstBySubjectIdAndKindOrderByIssueDesc(subjectId, kind);
    }

    /** All papers on the subject, the newest first. */
    List<InspectionPaper> of(String subjectId) {
        return papers.findBySubjectIdOrderByIdDesc(subjectId);
    }

    /** The visit as papers name it. */
    InspectionSnapshots.Visit snapshot(InspectionVisit visit) {
        return new InspectionSnapshots.Visit(
                visit.id(),
                visit.unitCode(),
                visit.unitName(),
                visit.firstDay(),
                visit.lastDay(),
                visit.selfReportDueOn(),
                visit.team().stream()
                        .map(account -> new Member(account, people.nameOf(account), account.equals(visit.teamHead())))
                        .toList(),
                visit.focus());
    }
}
