package vn.gov.moc.genderequality.unitreport;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.document.Downloads;

/** The published report templates, for anybody logged in: they are public papers. */
@RestController
@RequestMapping("/api/report-templates")
class ReportTemplateController {

    private final ReportTemplates templates;
    private final ReportTemplateViews views;

    ReportTemplateController(ReportTemplates templates, ReportTemplateViews views) {
        this.templates = templates;
        this.views = views;
    }

    @GetMapping
    List<ReportTemplateViews.Summary> list() {
        return views.all();
    }

    @GetMapping("/{id}")
    ReportTemplate get(@PathVariable String id) {
        return templates.get(id);
    }

    /** The form a drafter gets. */
    @GetMapping("/{id}/preview")
    ReportView.TemplateView preview(@PathVariable String id, @RequestParam PeriodKind kind) {
        return ReportTemplateViews.preview(templates.get(id), kind);
    }

    /** How this version differs from another one. */
    @GetMapping("/{id}/differences")
    List<TemplateChange> differences(@PathVariable String id, @RequestParam String from) {
        return TemplateComparison.between(templates.get(from), templates.get(id));
    }

    /** The text as it was written, or the same data as {@code yaml} or {@code json}. */
    @GetMapping("/{id}/source.{extension:yaml|json}")
    ResponseEntity<byte[]> source(@PathVariable String id, @PathVariable String extension) {
        TemplateFormat format =
                TemplateFormat.JSON.extension().equals(extension) ? TemplateFormat.JSON : TemplateFormat.YAML;
        return Downloads.save(
                id + "." + extension,
                new MediaType(format.mediaType(), StandardCharsets.UTF_8),
                format.write(templates.source(id)).getBytes(StandardCharsets.UTF_8));
    }
}
