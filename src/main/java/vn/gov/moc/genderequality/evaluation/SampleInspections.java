package vn.gov.moc.genderequality.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.inspection.ChangeKind;
import vn.gov.moc.genderequality.inspection.InspectionPrograms;
import vn.gov.moc.genderequality.inspection.InspectionPrograms.ChangeProposal;
import vn.gov.moc.genderequality.inspection.InspectionPrograms.Purpose;
import vn.gov.moc.genderequality.inspection.InspectionTopic;
import vn.gov.moc.genderequality.inspection.InspectionVisits;
import vn.gov.moc.genderequality.inspection.InspectionVisits.ConclusionText;
import vn.gov.moc.genderequality.inspection.InspectionVisits.FindingText;
import vn.gov.moc.genderequality.inspection.InspectionVisits.MinutesText;
import vn.gov.moc.genderequality.inspection.InspectionVisits.ProposalText;
import vn.gov.moc.genderequality.inspection.InspectionVisits.SelfReportText;
import vn.gov.moc.genderequality.inspection.Recommendations;
import vn.gov.moc.genderequality.inspection.Recommendations.EvidenceText;
import vn.gov.moc.genderequality.inspection.VisitPlan;
import vn.gov.moc.genderequality.organization.OrganizationUnit;

/**
 * Inspects four units of the sample ministry: one visit is concluded, one of its recommendations closed and the other overdue; one
 * is called off after a storm, one moved by a week and being prepared on 20/11, one still to come.
 */
@Component
@Profile(EvaluationEnvironment.PROFILE)
class SampleInspections implements SampleStory {

    private static final int YEAR = 2017;
    private static final String PROGRAM = String.valueOf(YEAR);
    private static final String VISIT = "2017-VIUP-1";
    private static final String CLOSED = VISIT + "-R1";
    private static final String OVERDUE = VISIT + "-R2";
    private static final String DRAFTER = "viup.soanthao";
    private static final String HEAD = "viup.thutruong";
    private static final String MEMBER = "pc.ban";

    private record Proposed(String content, String responsible) {}

    private record Texts(
            String purpose,
            String returned,
            Map<String, String> visits,
            Map<InspectionTopic, String> selfReport,
            String participants,
            Map<InspectionTopic, String> findings,
            String evidence,
            String assessment,
            List<Proposed> recommendations,
            String opinion,
            String accepted,
            String partly,
            String done,
            String closed,
            String unfinished,
            String reopened,
            String cancelled,
            String moved) {}

    private final Actors actors;
    private final InspectionPrograms programs;
    private final InspectionVisits visits;
    private final Recommendations recommendations;
    private final Texts texts;

    SampleInspections(
            Actors actors,
            InspectionPrograms programs,
            InspectionVisits visits,
            Recommendations recommendations,
            @Value("classpath:sample/inspections-2017.yaml") Resource file) {
        this.actors = actors;
        this.programs = programs;
        this.visits = visits;
        this.recommendations = recommendations;
        texts = SampleTexts.read(file, new TypeReference<>() {});
    }

    @Override
    public void plan(List<OrganizationUnit> units, Diary diary) {
        program(diary);
        visit(diary);
        followUp(diary);
        changes(diary);
        diary.on(day(11, 17), 15, () -> report("2017-LILAMA-1", "lilama.soanthao", 4));
    }

    private void program(Diary diary) {
        diary.on(day(4, 18), 9, () -> {
            actors.as(COMMITTEE, () -> programs.savePurpose(YEAR, new Purpose(texts.purpose(), 0), COMMITTEE));
            add("VIUP", day(6, 14), List.of(DESK, MEMBER));
            add("MUCE", day(11, 8), List.of(DESK));
            add("HANCORP", day(12, 12), List.of(DESK, "vlxd.ban"));
            actors.complete(COMMITTEE, PROGRAM, "UserTask_PlanInspections", Map.of());
        });
        diary.on(
                day(4, 20),
                14,
                () -> actors.complete(
                        DIRECTOR,
                        PROGRAM,
                        "UserTask_ApproveInspections",
                        Map.of("decision", "RETURN", "reason", texts.returned())));
        diary.on(day(4, 24), 9, () -> {
            add("LILAMA", day(11, 22), List.of(DESK, "khcn.ban"));
            actors.complete(COMMITTEE, PROGRAM, "UserTask_PlanInspections", Map.of());
        });
        diary.on(day(4, 25), 9, () -> approve("UserTask_ApproveInspections"));
    }

    private void approve(String task) {
        actors.complete(DIRECTOR, PROGRAM, task, Map.of("decision", "APPROVE"));
    }

    private void add(String unitCode, LocalDate firstDay, List<String> team) {
        actors.as(COMMITTEE, () -> programs.addVisit(YEAR, terms(unitCode, firstDay, team), COMMITTEE));
    }

    private VisitPlan terms(String unitCode, LocalDate firstDay, List<String> team) {
        return new VisitPlan(
                unitCode,
                firstDay,
                firstDay.plusDays(1),
                COMMITTEE,
                team,
                texts.visits().get(unitCode),
                0);
    }

    private void visit(Diary diary) {
        diary.on(day(6, 5), 10, () -> {
            report(VISIT, DRAFTER, InspectionTopic.values().length);
            actors.complete(DRAFTER, VISIT, "UserTask_PrepareSelfReport", Map.of());
        });
        diary.on(
                day(6, 14),
                16,
                () -> actors.as(
                        MEMBER,
                        () -> texts.findings()
                                .forEach((topic, finding) -> visits.saveFinding(
                                        VISIT, topic, new FindingText(finding, texts.evidence(), 0), MEMBER))));
        diary.on(day(6, 16), 10, () -> {
            actors.as(DESK, () -> {
                visits.saveMinutes(VISIT, new MinutesText(texts.participants(), texts.assessment(), 0), DESK);
                propose(0, day(8, 31));
                propose(1, day(10, 20));
            });
            actors.complete(DESK, VISIT, "UserTask_RecordFindings", Map.of());
        });
        diary.on(day(6, 16), 15, () -> decide(COMMITTEE, VISIT, "UserTask_SignMinutes", "SIGNED", ""));
        diary.on(
                day(6, 19),
                9,
                () -> decide(HEAD, VISIT, "UserTask_SignMinutes", "SIGNED_WITH_OPINION", texts.opinion()));
        diary.on(day(7, 3), 10, () -> {
            actors.as(
                    DIRECTOR,
                    () -> visits.saveConclusion(
                            VISIT, new ConclusionText(texts.assessment() + "\n" + texts.opinion(), 0), DIRECTOR));
            actors.complete(DIRECTOR, VISIT, "UserTask_IssueConclusion", Map.of());
        });
    }

    private void report(String visitId, String drafter, int topics) {
        actors.as(
                drafter,
                () -> texts.selfReport().entrySet().stream()
                        .limit(topics)
                        .forEach(entry -> visits.saveSelfReport(
                                visitId, entry.getKey(), new SelfReportText(entry.getValue(), 0), drafter)));
    }

    private void propose(int place, LocalDate due) {
        Proposed proposed = texts.recommendations().get(place);
        visits.addProposal(VISIT, new ProposalText(proposed.content(), proposed.responsible(), due, 0), DESK);
    }

    private void followUp(Diary diary) {
        String answer = "UserTask_AnswerRecommendation";
        String verify = "UserTask_VerifyRecommendation";
        diary.on(day(7, 10), 9, () -> {
            decide(HEAD, CLOSED, answer, "ACCEPT", texts.accepted());
            decide(HEAD, OVERDUE, answer, "PARTLY", texts.partly());
        });
        diary.on(day(8, 25), 9, () -> provide(CLOSED, texts.done()));
        diary.on(day(8, 29), 9, () -> decide(COMMITTEE, CLOSED, verify, "CLOSE", texts.closed()));
        diary.on(day(10, 16), 9, () -> provide(OVERDUE, texts.unfinished()));
        diary.on(day(10, 19), 9, () -> decide(COMMITTEE, OVERDUE, verify, "REOPEN", texts.reopened()));
    }

    private void provide(String recommendation, String evidence) {
        actors.as(DRAFTER, () -> recommendations.saveEvidence(recommendation, new EvidenceText(evidence, 0), DRAFTER));
        actors.complete(DRAFTER, recommendation, "UserTask_ProvideEvidence", Map.of());
    }

    private void changes(Diary diary) {
        diary.on(
                day(11, 6),
                9,
                () -> change(new ChangeProposal(ChangeKind.CANCEL, "2017-MUCE-1", null, texts.cancelled())));
        diary.on(day(11, 6), 15, () -> approve("UserTask_DecideProgramChange"));
        diary.on(
                day(11, 8),
                9,
                () -> change(new ChangeProposal(
                        ChangeKind.CHANGE,
                        "2017-LILAMA-1",
                        terms("LILAMA", day(11, 29), List.of(DESK, "khcn.ban")),
                        texts.moved())));
        diary.on(day(11, 9), 9, () -> approve("UserTask_DecideProgramChange"));
    }

    private void change(ChangeProposal proposal) {
        actors.as(COMMITTEE, () -> programs.propose(YEAR, proposal, COMMITTEE));
    }

    private void decide(String user, String businessKey, String task, String decision, String reason) {
        actors.complete(user, businessKey, task, Map.of("decision", decision, "reason", reason));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(YEAR, month, day);
    }
}
