package vn.gov.moc.genderequality.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.CleanableHistoricProcessInstanceReportResult;
import org.springframework.stereotype.Component;

/** How much of what has ended the engine still remembers, and how much of it the next night would take. */
@Component
public class HistoryStock {

    private final HistoryService historyService;
    private final SystemAccess system;

    HistoryStock(HistoryService historyService, SystemAccess system) {
        this.historyService = historyService;
        this.system = system;
    }

    /**
     * The ended instances of one process, of whatever version.
     *
     * @param days how long the newest version has them remembered
     * @param due how many are past it
     */
    public record Line(String name, int days, long ended, long due) {}

    /** Every process, by name. */
    public List<Line> all() {
        Map<String, List<CleanableHistoricProcessInstanceReportResult>> versions =
                system
                        .call(() -> historyService
                                .createCleanableHistoricProcessInstanceReport()
                                .list())
                        .stream()
                        .collect(Collectors.groupingBy(
                                CleanableHistoricProcessInstanceReportResult::getProcessDefinitionKey));
        return versions.values().stream()
                .map(HistoryStock::line)
                .sorted(Comparator.comparing(Line::name))
                .toList();
    }

    private static Line line(List<CleanableHistoricProcessInstanceReportResult> versions) {
        var newest = versions.stream()
                .max(Comparator.comparing(CleanableHistoricProcessInstanceReportResult::getProcessDefinitionVersion))
                .orElseThrow();
        return new Line(
                newest.getProcessDefinitionName(),
                Objects.requireNonNullElse(newest.getHistoryTimeToLive(), 0),
                versions.stream()
                        .mapToLong(CleanableHistoricProcessInstanceReportResult::getFinishedProcessInstanceCount)
                        .sum(),
                versions.stream()
                        .mapToLong(CleanableHistoricProcessInstanceReportResult::getCleanableProcessInstanceCount)
                        .sum());
    }
}
