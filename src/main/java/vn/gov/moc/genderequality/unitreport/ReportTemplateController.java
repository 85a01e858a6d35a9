package vn.gov.moc.genderequality.unitreport;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.cycle.PeriodKind;

/** The report templates, for anybody logged in: they are public papers. */
@RestController
@RequestMapping("/api/report-templates")
class ReportTemplateController {

    private final ReportTemplates templates;

    ReportTemplateController(ReportTemplates templates) {
        this.templates = templates;
    }

    @GetMapping
    List<Summary> list() {
        return templates.all().stream().map(Summary::of).toList();
    }

    @GetMapping("/{id}")
    ReportTemplate get(@PathVariable String id) {
        return templates.get(id);
    }

    /** @param title of the year-end report, or of the only one; {@code {year}} is not filled in */
    record Summary(String id, String key, String version, String title, LocalDate effectiveFrom) {

        static Summary of(ReportTemplate template) {
            String title = template.title()
                    .getOrDefault(
                            PeriodKind.YEAR_END,
                            template.title().values().iterator().next());
            return new Summary(template.id(), template.key(), template.version(), title, template.effectiveFrom());
        }
    }
}
