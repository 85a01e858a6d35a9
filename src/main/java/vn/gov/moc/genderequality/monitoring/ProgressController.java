package vn.gov.moc.genderequality.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.webjars.WebJarVersionLocator;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.UnitKind;

/** The year's progress as a page: every unit for the ministry, the own one for a unit's people. */
@Controller
class ProgressController {

    private static final int PAGE_ROWS = 50;

    private final ProgressMatrix matrix;
    private final ProgressSummaries summaries;
    private final ProgressScope scope;
    private final List<YearFact.Source> facts;
    private final Clock clock;
    private final String chartLibrary;

    ProgressController(
            ProgressMatrix matrix,
            ProgressSummaries summaries,
            ProgressScope scope,
            List<YearFact.Source> facts,
            Clock clock) {
        this.matrix = matrix;
        this.summaries = summaries;
        this.scope = scope;
        this.facts = facts;
        this.clock = clock;
        this.chartLibrary = "/webjars/"
                + Objects.requireNonNull(new WebJarVersionLocator().path("chart.js", "dist/chart.umd.min.js"));
    }

    @GetMapping("/progress")
    String progress(ProgressQuery query, @RequestParam(defaultValue = "0") int page, Principal user, Model model) {
        boolean ministry = scope.units(user.getName()) == null;
        List<Integer> years = summaries.years();
        model.addAttribute("ministry", ministry);
        model.addAttribute("years", years);
        if (query.year() == null && years.isEmpty()) {
            return "progress/none";
        }
        int year = summaries.year(query.year());
        ProgressPage shown = matrix.page(year, query.filter(), page, PAGE_ROWS, user.getName());
        model.addAttribute("progress", shown);
        model.addAttribute("query", query);
        model.addAttribute("periods", ministry ? summaries.periods(year) : List.of());
        model.addAttribute("facts", ministry ? facts(year) : List.of());
        model.addAttribute("kinds", UnitKind.values());
        model.addAttribute("stages", MilestoneStage.values());
        model.addAttribute("latenesses", Lateness.values());
        model.addAttribute("sorts", ProgressFilter.Sort.values());
        model.addAttribute("tones", Tone.values());
        model.addAttribute("workbook", query.at("/progress/progress.xlsx", year).toUriString());
        model.addAttribute("address", query.at("/progress", year).toUriString());
        return "progress/matrix";
    }

    private List<YearFact> facts(int year) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        return facts.stream()
                .flatMap(source -> source.facts(year, today).stream())
                .toList();
    }

    /** What the filters let through, of all pages. */
    @GetMapping("/progress/progress.xlsx")
    void workbook(ProgressQuery query, Principal user, HttpServletResponse response) throws IOException {
        int year = summaries.year(query.year());
        try (ProgressWorkbook workbook = new ProgressWorkbook(year)) {
            matrix.each(year, query.filter(), user.getName(), workbook::add);
            workbook.answer(response);
        }
    }

    @GetMapping("/progress/charts")
    String charts(@RequestParam(required = false) @Nullable Integer year, Principal user, Model model) {
        model.addAttribute("ministry", scope.units(user.getName()) == null);
        List<Integer> years = summaries.years();
        model.addAttribute("years", years);
        if (year == null && years.isEmpty()) {
            return "progress/none";
        }
        model.addAttribute("year", summaries.year(year));
        model.addAttribute("chartLibrary", chartLibrary);
        return "progress/charts";
    }
}
