package vn.gov.moc.genderequality.inspection;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Conclusion;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.DecisionPaper;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Minutes;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Program;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Finds what is printed, for whoever may see it: always what was frozen, never the rows of today. */
@Component
@Transactional(readOnly = true)
class InspectionEditions {

    private final InspectionPrograms programs;
    private final InspectionVisits visits;
    private final InspectionPapers papers;
    private final InspectionMinutesRepository minutes;
    private final InspectionSignatureRepository signatures;
    private final VisitAccess visitAccess;
    private final AccessPolicy access;
    private final PeopleDirectory people;
    private final CanonicalJson json;

    InspectionEditions(
            InspectionPrograms programs,
            InspectionVisits visits,
            InspectionPapers papers,
            InspectionMinutesRepository minutes,
            InspectionSignatureRepository signatures,
            VisitAccess visitAccess,
            AccessPolicy access,
            PeopleDirectory people,
            CanonicalJson json) {
        this.programs = programs;
        this.visits = visits;
        this.papers = papers;
        this.minutes = minutes;
        this.signatures = signatures;
        this.visitAccess = visitAccess;
        this.access = access;
        this.people = people;
        this.json = json;
    }

    /**
     * A frozen content and its hash.
     *
     * @param sha256 none for a draft
     */
    record Edition<T>(T content, @Nullable String sha256) {}

    /** Minutes with what the sides did with them. */
    record SignedMinutes(Minutes content, String sha256, List<Signature> signatures) {}

    /** A signature with its people's names. */
    record Signature(InspectionSignature row, String signerName) {}

    /** The approved program, or the draft as it stands before; for the ministry alone, since it names every unit. */
    Edition<Program> program(int year, String user) {
        if (!access.seesAllUnits(user)) {
            throw new AccessDeniedException("inspection program " + year);
        }
        InspectionProgram program = programs.program(year);
        return papers.newest(String.valueOf(year), PaperKind.PROGRAM)
                .map(paper -> new Edition<>(json.read(paper.content(), Program.class), paper.sha256()))
                .orElseGet(() -> new Edition<>(papers.draft(program, programs.visits(year)), null));
    }

    /** @param issue none for the one that counts now */
    Edition<DecisionPaper> decision(String visitId, @Nullable Integer issue, String user) {
        InspectionPaper paper = papers.of(seen(visitId, user).id()).stream()
                .filter(each -> each.kind() == PaperKind.DECISION)
                .filter(each -> issue == null || each.issue() == issue)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Chưa có quyết định kiểm tra này."));
        return new Edition<>(json.read(paper.content(), DecisionPaper.class), paper.sha256());
    }

    /** @param round none for the newest minutes */
    SignedMinutes minutes(String visitId, @Nullable Integer round, String user) {
        boolean teamWork = visitAccess.seesTeamWork(user, seen(visitId, user));
        Set<Integer> handed = visits.roundsHandedToUnit(visitId);
        InspectionMinutes text = minutes.findByVisitIdOrderByRoundDesc(visitId).stream()
                .filter(each -> teamWork || handed.contains(each.round()))
                .filter(each -> round == null || each.round() == round)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Chưa có biên bản kiểm tra này."));
        return new SignedMinutes(
                json.read(text.content(), Minutes.class),
                text.sha256(),
                signatures.findByVisitIdOrderById(visitId).stream()
                        .filter(signature -> signature.round() == text.round())
                        .map(signature -> new Signature(signature, people.nameOf(signature.signedBy())))
                        .toList());
    }

    Edition<Conclusion> conclusion(String visitId, String user) {
        InspectionPaper paper = papers.newest(seen(visitId, user).id(), PaperKind.CONCLUSION)
                .orElseThrow(() -> new NotFoundException("Chưa có kết luận kiểm tra."));
        return new Edition<>(json.read(paper.content(), Conclusion.class), paper.sha256());
    }

    private InspectionVisit seen(String visitId, String user) {
        InspectionVisit visit = visits.visit(visitId);
        visitAccess.requireSees(user, visit);
        return visit;
    }
}
