package vn.gov.moc.genderequality.benchmark;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.evaluation.BenchmarkContent;
import vn.gov.moc.genderequality.evaluation.SampleContent;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.unitreport.DraftPatch;
import vn.gov.moc.genderequality.unitreport.DraftResult;
import vn.gov.moc.genderequality.unitreport.ReportCheckKind;
import vn.gov.moc.genderequality.unitreport.ReportCheckService;
import vn.gov.moc.genderequality.unitreport.ReportDraftService;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;

/** What units' people do with their reports, by the product's services. */
final class Reports {

    private final Product product;
    private final SampleContent content = BenchmarkContent.create();

    Reports(Product product) {
        this.product = product;
    }

    static String account(String unit, String role) {
        return unit.toLowerCase() + "." + role;
    }

    /** Everything the unit writes in its mid-year report, at version 0. */
    DraftPatch draft(String report, String unit) {
        return content.draft(
                product.bean(ReportTemplates.class)
                        .get(product.bean(ReportService.class).report(report).templateId()),
                PeriodKind.MID_YEAR,
                product.bean(OrganizationUnitRepository.class).findById(unit).orElseThrow(),
                1);
    }

    DraftPatch explanations(DraftResult saved) {
        return content.explanations(saved);
    }

    /** Fills the report and sends it to the committee, which marks its checks; the task to review it is open. */
    void putBeforeCommittee(String report, String unit) {
        ReportDraftService drafts = product.bean(ReportDraftService.class);
        String drafter = account(unit, "soanthao");
        as(drafter, () -> {
            drafts.save(report, explanations(drafts.save(report, draft(report, unit), drafter)), drafter);
            complete(report, "UserTask_DraftReport", drafter, Map.of());
        });
        String committee = account(unit, "ban");
        as(committee, () -> {
            for (ReportCheckKind kind : ReportCheckKind.values()) {
                product.bean(ReportCheckService.class).mark(report, kind, committee);
            }
        });
    }

    /** The committee agrees. */
    void review(String report, String unit) {
        String committee = account(unit, "ban");
        as(committee, () -> complete(report, "UserTask_ReviewReport", committee, Map.of("decision", "APPROVE")));
    }

    private void complete(String report, String task, String user, Map<String, Object> form) {
        TaskService tasks = product.bean(TaskService.class);
        String id = tasks.createTaskQuery()
                .processInstanceBusinessKey(report)
                .taskDefinitionKey(task)
                .singleResult()
                .getId();
        tasks.claim(id, user);
        tasks.complete(id, form);
    }

    private void as(String user, Runnable work) {
        IdentityService identity = product.bean(IdentityService.class);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        identity.setAuthentication(
                user, List.copyOf(product.bean(PeopleDirectory.class).groupsOf(user)));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
            SecurityContextHolder.clearContext();
        }
    }
}
