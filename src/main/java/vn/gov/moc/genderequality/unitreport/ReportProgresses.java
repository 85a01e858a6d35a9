package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.unitreport.ReportProgress.Stage;
import vn.gov.moc.genderequality.unitreport.ReportProgress.StageState;

/** Tells everybody who sees a report who has passed it and who holds it, the drafter first of all. */
@Component
class ReportProgresses {

    private final ReportService reports;
    private final ReportRoundRepository rounds;
    private final ReportDecisionRepository decisions;
    private final ReportCheckService checks;
    private final ReportWorkflow workflow;
    private final PeopleDirectory people;
    private final AccessPolicy access;

    ReportProgresses(
            ReportService reports,
            ReportRoundRepository rounds,
            ReportDecisionRepository decisions,
            ReportCheckService checks,
            ReportWorkflow workflow,
            PeopleDirectory people,
            AccessPolicy access) {
        this.reports = reports;
        this.rounds = rounds;
        this.decisions = decisions;
        this.checks = checks;
        this.workflow = workflow;
        this.people = people;
        this.access = access;
    }

    /** @throws org.springframework.security.access.AccessDeniedException when the person does not see the unit */
    @Transactional(readOnly = true)
    ReportProgress of(String reportId, String user) {
        UnitReport report = reports.report(reportId);
        access.requireSeesUnit(user, report.unitCode());
        return new ReportProgress(
                report.round(),
                stages(report),
                checks.of(report),
                report.state() == ReportState.IN_REVIEW && access.has(user, UnitRole.COMMITTEE, report.unitCode()));
    }

    private List<Stage> stages(UnitReport report) {
        List<ReportDecision> newestFirst = decisions.findByReportIdOrderByIdDesc(report.id());
        int reached = stagesDone(report.state());
        List<Stage> stages = new ArrayList<>();
        stages.add(drafting(report, reached));
        for (ReportStep step : ReportStep.PATH) {
            int place = stages.size();
            Optional<ReportDecision> decision = newestFirst.stream()
                    .filter(each -> each.step() == step && each.round() == report.round())
                    .findFirst();
            if (place == reached) {
                stages.add(current(report, step.label()));
            } else if (place < reached) {
                stages.add(stage(step, StageState.DONE, decision));
            } else {
                stages.add(ahead(report, step, newestFirst));
            }
        }
        return stages;
    }

    private static int stagesDone(ReportState state) {
        return switch (state) {
            case CANCELLED -> -1;
            case DRAFTING -> 0;
            case IN_REVIEW -> 1;
            case SIGNING -> 2;
            case SUBMITTED -> 3;
            case ACCEPTED -> 4;
        };
    }

    private Stage drafting(UnitReport report, int reached) {
        String label = "Soạn thảo";
        if (reached == 0) {
            return current(report, label);
        }
        return rounds.findFirstByReportIdAndRoundOrderByIdDesc(report.id(), report.round())
                .filter(sent -> reached > 0)
                .map(sent -> new Stage(label, StageState.DONE, people.nameOf(sent.sentBy()), sent.sentAt(), null))
                .orElseGet(() -> new Stage(label, StageState.WAITING, null, null, null));
    }

    private Stage current(UnitReport report, String label) {
        String holder = workflow.holder(report.id()).map(people::nameOf).orElse(null);
        return new Stage(label, StageState.CURRENT, null, null, holder);
    }

    /** A stage yet to come; while the drafter mends the report, the one that sent it back says so. */
    private Stage ahead(UnitReport report, ReportStep step, List<ReportDecision> newestFirst) {
        Optional<ReportDecision> sentBack = newestFirst.stream()
                .findFirst()
                .filter(last -> report.state() == ReportState.DRAFTING
                        && last.step() == step
                        && last.round() == report.round() - 1
                        && last.returned());
        return stage(step, sentBack.isPresent() ? StageState.RETURNED : StageState.WAITING, sentBack);
    }

    private Stage stage(ReportStep step, StageState state, Optional<ReportDecision> decision) {
        @Nullable
        String by = decision.map(ReportDecision::decidedBy).map(people::nameOf).orElse(null);
        @Nullable Instant at = decision.map(ReportDecision::decidedAt).orElse(null);
        return new Stage(step.label(), state, by, at, null);
    }
}
