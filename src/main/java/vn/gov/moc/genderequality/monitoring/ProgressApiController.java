package vn.gov.moc.genderequality.monitoring;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.monitoring.ProgressSummary.PeriodStages;

/** The year's progress for programs and the ministry's Cockpit; the ministry's groups only, administrators not among them. */
@RestController
@RequestMapping("/api/progress")
class ProgressApiController {

    private static final int MOST_ROWS = 200;

    private final ProgressMatrix matrix;
    private final ProgressSummaries summaries;
    private final ReportPositions positions;
    private final ProgressChartsService charts;
    private final ProgressScope scope;

    ProgressApiController(
            ProgressMatrix matrix,
            ProgressSummaries summaries,
            ReportPositions positions,
            ProgressChartsService charts,
            ProgressScope scope) {
        this.matrix = matrix;
        this.summaries = summaries;
        this.positions = positions;
        this.charts = charts;
        this.scope = scope;
    }

    /** @param year the newest when missing */
    @GetMapping("/summary")
    ProgressSummary summary(@RequestParam(required = false) @Nullable Integer year, Principal user) {
        scope.requireMinistry(user.getName());
        return summaries.of(summaries.year(year));
    }

    /**
     * @param size 1–200
     * @throws vn.gov.moc.genderequality.problem.InvalidInputException when a filter is none of the known words
     */
    @GetMapping
    ProgressPage page(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String lateness,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Principal user) {
        scope.requireMinistry(user.getName());
        return matrix.page(
                summaries.year(year),
                ProgressFilter.of(kind, state, lateness, query, sort),
                page,
                Math.min(Math.max(size, 1), MOST_ROWS),
                user.getName());
    }

    @GetMapping("/reports/{id}")
    ReportPosition report(@PathVariable String id, Principal user) {
        scope.requireMinistry(user.getName());
        return positions.of(id);
    }

    @GetMapping("/periods/{id}")
    PeriodStages period(@PathVariable String id, Principal user) {
        scope.requireMinistry(user.getName());
        return summaries.period(id);
    }

    /** What the charts show: of every unit for the ministry, of the own one for a unit's people. */
    @GetMapping("/charts")
    ProgressCharts charts(@RequestParam(required = false) @Nullable Integer year, Principal user) {
        return charts.of(summaries.year(year), user.getName());
    }
}
