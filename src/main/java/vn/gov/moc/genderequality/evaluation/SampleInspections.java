package vn.gov.moc.genderequality.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.evaluation.SampleActionMonth.Diary;
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

/**
 * Inspects four units of the sample ministry: one visit is concluded, one of its recommendations closed and the other overdue; one
 * is called off after a storm, one moved by a week and being prepared on 20/11, one still to come.
 */
@Component
@Profile(EvaluationEnvironment.PROFILE)
class SampleInspections {

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
        try (InputStream content = file.getInputStream()) {
            texts = new ObjectMapper(new YAMLFactory()).readValue(content, Texts.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample texts cannot be read", e);
        }
    }

    /** Enters in the diary what committee, teams, units and director do until 20/11. */
    void plan(String desk, String director, String committee, Diary diary) {
        program(desk, director, committee, diary);
        visit(desk, director, committee, diary);
        followUp(committee, diary);
        changes(desk, director, committee, diary);
        diary.on(day(11, 17), 15, () -> report("2017-LILAMA-1", "lilama.soanthao", 4));
    }

    private void program(String desk, String director, String committee, Diary diary) {
        diary.on(day(4, 18), 9, () -> {
            actors.as(committee, () -> programs.savePurpose(YEAR, new Purpose(texts.purpose(), 0), committee));
            add("VIUP", day(6, 14), List.of(desk, MEMBER), committee);
            add("MUCE", day(11, 8), List.of(desk), committee);
            add("HANCORP", day(12, 12), List.of(desk, "vlxd.ban"), committee);
            actors.complete(committee, PROGRAM, "UserTask_PlanInspections", Map.of());
        });
        diary.on(
                day(4, 20),
                14,
                () -> actors.complete(
                        director,
                        PROGRAM,
                        "UserTask_ApproveInspections",
                        Map.of("decision", "RETURN", "reason", texts.returned())));
        diary.on(day(4, 24), 9, () -> {
            add("LILAMA", day(11, 22), List.of(desk, "khcn.ban"), committee);
            actors.complete(committee, PROGRAM, "UserTask_PlanInspections", Map.of());
        });
        diary.on(day(4, 25), 9, () -> approve(director, "UserTask_ApproveInspections"));
    }

    private void approve(String director, String task) {
        actors.complete(director, PROGRAM, task, Map.of("decision", "APPROVE"));
    }

    private void add(String unitCode, LocalDate firstDay, List<String> team, String committee) {
        actors.as(committee, () -> programs.addVisit(YEAR, terms(unitCode, firstDay, team, committee), committee));
    }

    private VisitPlan terms(String unitCode, LocalDate firstDay, List<String> team, String committee) {
        return new VisitPlan(
                unitCode,
                firstDay,
                firstDay.plusDays(1),
                committee,
                team,
                texts.visits().get(unitCode),
                0);
    }

    private void visit(String desk, String director, String committee, Diary diary) {
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
            actors.as(desk, () -> {
                visits.saveMinutes(VISIT, new MinutesText(texts.participants(), texts.assessment(), 0), desk);
                propose(0, day(8, 31), desk);
                propose(1, day(10, 20), desk);
            });
            actors.complete(desk, VISIT, "UserTask_RecordFindings", Map.of());
        });
        diary.on(day(6, 16), 15, () -> decide(committee, VISIT, "UserTask_SignMinutes", "SIGNED", ""));
        diary.on(
                day(6, 19),
                9,
                () -> decide(HEAD, VISIT, "UserTask_SignMinutes", "SIGNED_WITH_OPINION", texts.opinion()));
        diary.on(day(7, 3), 10, () -> {
            actors.as(
                    director,
                    () -> visits.saveConclusion(
                            VISIT, new ConclusionText(texts.assessment() + "\n" + texts.opinion(), 0), director));
            actors.complete(director, VISIT, "UserTask_IssueConclusion", Map.of());
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

    private void propose(int place, LocalDate due, String desk) {
        Proposed proposed = texts.recommendations().get(place);
        visits.addProposal(VISIT, new ProposalText(proposed.content(), proposed.responsible(), due, 0), desk);
    }

    private void followUp(String committee, Diary diary) {
        String answer = "UserTask_AnswerRecommendation";
        String verify = "UserTask_VerifyRecommendation";
        diary.on(day(7, 10), 9, () -> {
            decide(HEAD, CLOSED, answer, "ACCEPT", texts.accepted());
            decide(HEAD, OVERDUE, answer, "PARTLY", texts.partly());
        });
        diary.on(day(8, 25), 9, () -> provide(CLOSED, texts.done()));
        diary.on(day(8, 29), 9, () -> decide(committee, CLOSED, verify, "CLOSE", texts.closed()));
        diary.on(day(10, 16), 9, () -> provide(OVERDUE, texts.unfinished()));
        diary.on(day(10, 19), 9, () -> decide(committee, OVERDUE, verify, "REOPEN", texts.reopened()));
    }

    private void provide(String recommendation, String evidence) {
        actors.as(DRAFTER, () -> recommendations.saveEvidence(recommendation, new EvidenceText(evidence, 0), DRAFTER));
        actors.complete(DRAFTER, recommendation, "UserTask_ProvideEvidence", Map.of());
    }

    private void changes(String desk, String director, String committee, Diary diary) {
        diary.on(
                day(11, 6),
                9,
                () -> change(new ChangeProposal(ChangeKind.CANCEL, "2017-MUCE-1", null, texts.cancelled()), committee));
        diary.on(day(11, 6), 15, () -> approve(director, "UserTask_DecideProgramChange"));
        diary.on(
                day(11, 8),
                9,
                () -> change(
                        new ChangeProposal(
                                ChangeKind.CHANGE,
                                "2017-LILAMA-1",
                                terms("LILAMA", day(11, 29), List.of(desk, "khcn.ban"), committee),
                                texts.moved()),
                        committee));
        diary.on(day(11, 9), 9, () -> approve(director, "UserTask_DecideProgramChange"));
    }

    private void change(ChangeProposal proposal, String committee) {
        actors.as(committee, () -> programs.propose(YEAR, proposal, committee));
    }

    private void decide(String user, String businessKey, String task, String decision, String reason) {
        actors.complete(user, businessKey, task, Map.of("decision", decision, "reason", reason));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(YEAR, month, day);
    }
}
