package vn.gov.moc.genderequality.inspection;

import static vn.gov.moc.genderequality.TestYear.account;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.inspection.InspectionPrograms.Purpose;
import vn.gov.moc.genderequality.inspection.InspectionVisits.ConclusionText;
import vn.gov.moc.genderequality.inspection.InspectionVisits.FindingText;
import vn.gov.moc.genderequality.inspection.InspectionVisits.MinutesText;
import vn.gov.moc.genderequality.inspection.InspectionVisits.ProposalText;
import vn.gov.moc.genderequality.inspection.InspectionVisits.SelfReportText;
import vn.gov.moc.genderequality.inspection.Recommendations.EvidenceText;

/**
 * Drives inspections through their processes, as the people concerned. The team of every visit is headed by the ministry's
 * committee, with the desk and the committee of the unit PC, which sees no other unit.
 */
@Component
@Profile("evaluation")
public class TestInspections {

    /** The head of the team. */
    public static final String TEAM_HEAD = TestYear.COMMITTEE;

    /** A member of the team who belongs to a unit. */
    public static final String MEMBER = account("PC", "ban");

    private final TestYear years;
    private final InspectionPrograms programs;
    private final InspectionVisits visits;
    private final Recommendations recommendations;

    TestInspections(
            TestYear years, InspectionPrograms programs, InspectionVisits visits, Recommendations recommendations) {
        this.years = years;
        this.programs = programs;
        this.visits = visits;
        this.recommendations = recommendations;
    }

    /** E.g. {@code 2031-VPB-1}. */
    public static String visit(int year, String unitCode) {
        return "%d-%s-1".formatted(year, unitCode);
    }

    /** E.g. {@code 2031-VPB-1-R1}. */
    public static String recommendation(int year, String unitCode, int number) {
        return visit(year, unitCode) + "-R" + number;
    }

    /** A visit of the first half of June, two days from the day on. */
    public static VisitPlan plan(String unitCode, LocalDate firstDay) {
        return new VisitPlan(
                unitCode,
                firstDay,
                firstDay.plusDays(1),
                TEAM_HEAD,
                List.of(TestYear.DESK, MEMBER),
                "Công tác cán bộ nữ",
                0);
    }

    /** From nothing to a year whose committee has the task to plan: 2 May. */
    public void openProgram(int year, String... unitCodes) {
        years.openMidYear(year, unitCodes);
    }

    /** Plans a visit of each unit, three days apart from 14 June on, and submits. */
    public void planVisits(int year, String... unitCodes) {
        programs.savePurpose(
                year,
                new Purpose(
                        "Đánh giá việc thực hiện công tác bình đẳng giới.",
                        programs.program(year).textVersion()),
                TEAM_HEAD);
        LocalDate day = LocalDate.of(year, 6, 14);
        for (String unitCode : unitCodes) {
            programs.addVisit(year, plan(unitCode, day), TEAM_HEAD);
            day = day.plusDays(3);
        }
        years.complete(TEAM_HEAD, String.valueOf(year), "UserTask_PlanInspections", Map.of());
    }

    /** From nothing to approved visits whose units prepare their reports: 2 May. */
    public void approveVisits(int year, String... unitCodes) {
        openProgram(year, unitCodes);
        planVisits(year, unitCodes);
        years.approve(TestYear.DIRECTOR, String.valueOf(year), "UserTask_ApproveInspections");
        years.advanceTo(year + "-05-02T08:00");
    }

    /** The unit reports on all six topics. */
    public void selfReport(String visitId) {
        InspectionVisit visit = visits.visit(visitId);
        String drafter = account(visit.unitCode(), "soanthao");
        for (InspectionTopic topic : InspectionTopic.values()) {
            visits.saveSelfReport(visitId, topic, new SelfReportText("Đơn vị báo cáo: " + topic.label(), 0), drafter);
        }
        years.complete(drafter, visitId, "UserTask_PrepareSelfReport", Map.of());
    }

    /** Goes to the visit's first day, 08:00. */
    public void goToVisit(String visitId) {
        years.advanceTo(visits.visit(visitId).firstDay() + "T08:00");
    }

    /** The team writes all findings and a recommendation due on each of the days, and hands the minutes over. */
    public void writeMinutes(String visitId, LocalDate... dueDays) {
        Arrays.stream(InspectionTopic.values())
                .forEach(topic -> visits.saveFinding(
                        visitId,
                        topic,
                        new FindingText("Đoàn ghi nhận: " + topic.label(), "Hồ sơ, tài liệu của đơn vị", 0),
                        MEMBER));
        visits.saveMinutes(
                visitId,
                new MinutesText(
                        "Đoàn kiểm tra; lãnh đạo và Ban VSTBPN đơn vị.",
                        "Đơn vị thực hiện cơ bản đầy đủ.",
                        visits.visit(visitId).minutesVersion()),
                MEMBER);
        for (LocalDate due : dueDays) {
            visits.addProposal(visitId, new ProposalText("Kiện toàn Ban VSTBPN đơn vị.", "Ban VSTBPN", due, 0), MEMBER);
        }
        years.complete(MEMBER, visitId, "UserTask_RecordFindings", Map.of());
    }

    /** Both sides sign without remark. */
    public void signMinutes(String visitId) {
        sign(TEAM_HEAD, visitId, "SIGNED", "");
        sign(account(visits.visit(visitId).unitCode(), "thutruong"), visitId, "SIGNED", "");
    }

    public void sign(String user, String visitId, String outcome, String opinion) {
        years.complete(user, visitId, "UserTask_SignMinutes", Map.of("decision", outcome, "reason", opinion));
    }

    /** The director issues the conclusion; its recommendations are followed up. */
    public void conclude(String visitId) {
        visits.saveConclusion(
                visitId,
                new ConclusionText("Kết luận kiểm tra.", visits.visit(visitId).conclusionVersion()),
                TestYear.DIRECTOR);
        years.complete(TestYear.DIRECTOR, visitId, "UserTask_IssueConclusion", Map.of());
        years.runJobs();
    }

    /** From approved visits to this one's conclusion, with a recommendation due on each of the days. */
    public void inspect(String visitId, LocalDate... dueDays) {
        selfReport(visitId);
        goToVisit(visitId);
        writeMinutes(visitId, dueDays);
        signMinutes(visitId);
        conclude(visitId);
    }

    public void answer(String recommendationId, String answer, String reason) {
        years.complete(
                account(recommendations.recommendation(recommendationId).unitCode(), "thutruong"),
                recommendationId,
                "UserTask_AnswerRecommendation",
                Map.of("decision", answer, "reason", reason));
    }

    public void provideEvidence(String recommendationId) {
        Recommendation recommendation = recommendations.recommendation(recommendationId);
        String drafter = account(recommendation.unitCode(), "soanthao");
        recommendations.saveEvidence(
                recommendationId,
                new EvidenceText("Đã ban hành quyết định kiện toàn.", recommendation.evidenceVersion()),
                drafter);
        years.complete(drafter, recommendationId, "UserTask_ProvideEvidence", Map.of());
    }

    public void verify(String recommendationId, String outcome, String found) {
        years.complete(
                TEAM_HEAD,
                recommendationId,
                "UserTask_VerifyRecommendation",
                Map.of("decision", outcome, "reason", found));
    }
}
