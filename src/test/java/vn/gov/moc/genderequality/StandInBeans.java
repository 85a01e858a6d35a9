package vn.gov.moc.genderequality;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** Stands for every bean the models name: delegates only answer the gateways' questions, "yes" unless told otherwise. */
class StandInBeans {

    static final Date ANY_DATE = Date.from(Instant.parse("2017-05-01T01:00:00Z"));

    private static final JavaDelegate DOES_NOTHING = execution -> {};

    private final Set<String> refusedOnce = new HashSet<>();

    /** Takes back what is still to be refused. */
    void answerYes() {
        refusedOnce.clear();
    }

    /** The next answer given in each of these variables is "no". */
    void refuseOnce(String... variables) {
        refusedOnce.addAll(List.of(variables));
    }

    Map<Object, Object> byName() {
        Map<Object, Object> beans = new HashMap<>();
        for (ProcessModel model : ProcessModel.all()) {
            model.elements(ServiceTask.class)
                    .forEach(task -> beans.put(name(task.getCamundaDelegateExpression()), DOES_NOTHING));
            model.elements(SendTask.class)
                    .forEach(task -> beans.put(name(task.getCamundaDelegateExpression()), DOES_NOTHING));
        }
        beans.put("openReportsDelegate", (JavaDelegate)
                execution -> execution.setVariableLocal("allReportsOpened", answer("allReportsOpened")));
        beans.put("recordGuidanceReviewDelegate", answering("guidanceApproved"));
        beans.put("recordGuidanceSignatureDelegate", answering("guidanceSigned"));
        beans.put("remindLaggardsDelegate", answering("acknowledgementsSettled"));
        beans.put("recordReviewDelegate", answering("reviewApproved"));
        beans.put("recordSignatureDelegate", answering("reportSigned"));
        beans.put("recordCheckDelegate", answering("reportAccepted"));
        beans.put("recordConsolidationReviewDelegate", answering("consolidationApproved"));
        beans.put("recordConsolidationSignatureDelegate", answering("consolidationSigned"));
        beans.put("recordActionMonthPlanReviewDelegate", answering("planAgreed"));
        beans.put("recordActionMonthPlanApprovalDelegate", answering("planApproved"));
        beans.put("openActionMonthsDelegate", answering("allActionMonthsOpened"));
        beans.put("openWorkPlansDelegate", answering("allWorkPlansOpened"));
        beans.put("recordWorkPlanReviewDelegate", answering("workPlanAgreed"));
        beans.put("recordBudgetCheckDelegate", answering("budgetAgreed"));
        beans.put("recordWorkPlanApprovalDelegate", answering("workPlanApproved"));
        beans.put("recordProgramDecisionDelegate", answering("programApproved"));
        beans.put("recordMinutesSignatureDelegate", (JavaDelegate)
                execution -> execution.setVariable("minutesNext", signed()));
        beans.put("recordRenewalSignatureDelegate", answering("renewalSigned"));
        beans.put("recordProposalSignatureDelegate", answering("proposalSigned"));
        beans.put("recordCommendationReviewDelegate", answering("commendationPassedOn"));
        beans.put("recordCommendationDecisionDelegate", answering("commendationGranted"));
        beans.put("recordAnswerDelegate", answering("recommendationAccepted"));
        beans.put("recordVerificationDelegate", (JavaDelegate)
                execution -> execution.setVariable("recommendationNext", verified()));
        beans.put("recordDifficultyAnswerDelegate", (JavaDelegate)
                execution -> execution.setVariable("difficultyNext", difficultyNext()));
        beans.put("recordAnswerConfirmationDelegate", answering("answerConfirmed"));
        beans.put("determineReminderDelegate", (JavaDelegate) execution -> {
            execution.setVariable("milestone", "PLAN");
            execution.setVariable("reminderDay", 0);
        });
        beans.put("scheduleNextReminderDelegate", (JavaDelegate) execution -> {
            execution.setVariable("moreReminders", answer("moreReminders"));
            execution.setVariable("nextReminderAt", ANY_DATE);
        });
        beans.put("determineRungDelegate", (JavaDelegate) execution -> execution.setVariable("rungDay", 14));
        beans.put("scheduleNextRungDelegate", (JavaDelegate) execution -> {
            execution.setVariable("moreRungs", answer("moreRungs"));
            execution.setVariable("nextRungAt", ANY_DATE);
        });
        for (String name : List.of(
                "taskDates",
                "cycleSchedule",
                "guidanceSchedule",
                "reportSchedule",
                "reportAssignment",
                "delegationSchedule",
                "absenceSchedule",
                "actionMonthAssignment",
                "actionMonthSchedule",
                "workPlanAssignment",
                "workPlanSchedule",
                "visitAssignment",
                "visitSchedule",
                "recommendationAssignment",
                "renewalAssignment",
                "recommendationSchedule",
                "difficultyAssignment",
                "difficultySchedule",
                "commendationAssignment",
                "reminders",
                "reportLadder")) {
            beans.put(name, new Schedule());
        }
        return beans;
    }

    private JavaDelegate answering(String variable) {
        return execution -> execution.setVariable(variable, answer(variable));
    }

    private String signed() {
        if (!answer("sideSigned")) {
            return "SIGN";
        }
        return answer("minutesSigned") ? "CONCLUDE" : "WRITE";
    }

    private String verified() {
        if (!answer("recommendationAnswered")) {
            return "ANSWER";
        }
        return answer("recommendationClosed") ? "END" : "EVIDENCE";
    }

    private String difficultyNext() {
        if (!answer("difficultyClear")) {
            return "CLARIFY";
        }
        return answer("deskKnows") ? "CONFIRM" : "OPINION";
    }

    private boolean answer(String variable) {
        return !refusedOnce.remove(variable);
    }

    private static String name(String expression) {
        return expression.replaceAll("[${}]", "");
    }

    /** What the models' expressions ask for dates, people and periods; public, for the expressions to find it. */
    public static class Schedule {

        public List<String> periodKinds(String cycle) {
            return List.of("MID_YEAR", "YEAR_END");
        }

        public Date opensAt(String cycle, String periodKind) {
            return ANY_DATE;
        }

        public Date closesAt(String cycle, String periodKind) {
            return ANY_DATE;
        }

        public Date nextAcknowledgementCheck(String cycle) {
            return ANY_DATE;
        }

        public Date nextRung(String report) {
            return ANY_DATE;
        }

        public Date due(String report) {
            return ANY_DATE;
        }

        public Date followUp(String report) {
            return ANY_DATE;
        }

        public Date dueInDays(int days) {
            return ANY_DATE;
        }

        public Date followUpInDays(int days) {
            return ANY_DATE;
        }

        public String drafters(String report) {
            return "drafters of " + report;
        }

        public String finance(String plan) {
            return "finance desk for " + plan;
        }

        public String committee(String report) {
            return "committee of " + report;
        }

        public String head(String report) {
            return "head of " + report;
        }

        public List<String> delegates(String report) {
            return List.of("delegate of " + report);
        }

        public Date begins(String delegation) {
            return ANY_DATE;
        }

        public Date ends(String delegation) {
            return ANY_DATE;
        }

        public String daily() {
            return "R/2017-05-01T08:00:00+07:00/P1D";
        }

        public Date actionMonthPreparedAt(String key) {
            return ANY_DATE;
        }

        public Date planningOpensAt(String key) {
            return ANY_DATE;
        }

        public Date announcementDue(String key) {
            return ANY_DATE;
        }

        public Date announcementFollowUp(String key) {
            return ANY_DATE;
        }

        public Date planDue(String key) {
            return ANY_DATE;
        }

        public Date planFollowUp(String key) {
            return ANY_DATE;
        }

        public Date beginsAt(String key) {
            return ANY_DATE;
        }

        public Date activitiesDue(String key) {
            return ANY_DATE;
        }

        public Date activitiesFollowUp(String key) {
            return ANY_DATE;
        }

        public Date resultsDue(String key) {
            return ANY_DATE;
        }

        public Date resultsFollowUp(String key) {
            return ANY_DATE;
        }

        public Date nextAt(String process, String key) {
            return ANY_DATE;
        }

        public Date inspectionsPlannedAt(String key) {
            return ANY_DATE;
        }

        public Date yearEnds(String key) {
            return ANY_DATE;
        }

        public boolean visitsOver(String key) {
            return true;
        }

        public List<String> team(String key) {
            return List.of("member of the team of " + key);
        }

        public List<String> signers(String key) {
            return List.of("signer of " + key);
        }

        public List<String> signingGroups(String key) {
            return List.of("signers of " + key);
        }

        public List<String> proposers(String key) {
            return List.of("proposers of " + key);
        }

        public String ministryCommittee() {
            return "committee of the ministry";
        }

        public String director() {
            return "director";
        }

        public String teamHead(String key) {
            return "head of the team of " + key;
        }

        public Date selfReportDue(String key) {
            return ANY_DATE;
        }

        public Date selfReportFollowUp(String key) {
            return ANY_DATE;
        }

        public Date minutesDue(String key) {
            return ANY_DATE;
        }

        public Date minutesFollowUp(String key) {
            return ANY_DATE;
        }

        public Date conclusionDue(String key) {
            return ANY_DATE;
        }

        public Date conclusionFollowUp(String key) {
            return ANY_DATE;
        }

        public Date answerDue(String key) {
            return ANY_DATE;
        }

        public Date answerFollowUp(String key) {
            return ANY_DATE;
        }

        public String desk() {
            return "desk";
        }

        public List<String> unit(String key) {
            return List.of("people of " + key);
        }

        public List<String> asked(String key) {
            return List.of("asked about " + key);
        }

        public Date turnDue(String key) {
            return ANY_DATE;
        }

        public Date turnFollowUp(String key) {
            return ANY_DATE;
        }
    }
}
