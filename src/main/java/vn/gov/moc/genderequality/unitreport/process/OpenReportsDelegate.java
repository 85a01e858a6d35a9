package vn.gov.moc.genderequality.unitreport.process;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.EngineStatistics;
import vn.gov.moc.genderequality.engine.ProcessVariable;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.ReportWorkflow;

/**
 * Opens a period's next reports, each with its own process, on two threads, each in a transaction of its own. The year's model
 * calls it until all are open, so that a crash loses at most one chunk of each thread, which is then opened again.
 */
@Component
class OpenReportsDelegate implements JavaDelegate {

    private static final int LANES = 2;
    private static final int CHUNK = 100;

    private static final ProcessVariable<String> PERIOD_KIND = new ProcessVariable<>("periodKind", String.class);
    private static final ProcessVariable<Boolean> ALL_REPORTS_OPENED =
            new ProcessVariable<>("allReportsOpened", Boolean.class);

    private final ReportService reports;
    private final ReportWorkflow workflow;
    private final CycleService cycles;
    private final EngineStatistics statistics;
    private final TransactionTemplate transaction;
    private final AsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("open-reports-");

    OpenReportsDelegate(
            ReportService reports,
            ReportWorkflow workflow,
            CycleService cycles,
            EngineStatistics statistics,
            PlatformTransactionManager transactionManager) {
        this.reports = reports;
        this.workflow = workflow;
        this.cycles = cycles;
        this.statistics = statistics;
        this.transaction = new TransactionTemplate(transactionManager);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void execute(DelegateExecution execution) {
        String periodId = execution.getProcessBusinessKey() + "-" + PERIOD_KIND.get(execution);
        transaction.executeWithoutResult(status -> cycles.openPeriod(periodId));
        boolean all = openOnAllLanes(periodId).stream().allMatch(opened -> opened < CHUNK);
        if (ALL_REPORTS_OPENED.find(execution).isEmpty()) {
            statistics.refresh();
        }
        ALL_REPORTS_OPENED.setLocal(execution, all);
    }

    /** Returns when no lane is at work any more, be it that one has failed. */
    private List<Integer> openOnAllLanes(String periodId) {
        List<CompletableFuture<Integer>> lanes = IntStream.range(0, LANES)
                .mapToObj(lane -> threads.submitCompletable(() -> open(periodId, lane)))
                .toList();
        try {
            CompletableFuture.allOf(lanes.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return lanes.stream().map(CompletableFuture::join).toList();
    }

    private int open(String periodId, int lane) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<String> opened = reports.open(periodId, lane, LANES, CHUNK);
            workflow.requested(opened);
            return opened.size();
        }));
    }
}
