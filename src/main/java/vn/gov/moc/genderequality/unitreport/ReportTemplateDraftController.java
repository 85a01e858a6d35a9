package vn.gov.moc.genderequality.unitreport;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.cycle.PeriodKind;

/** The templates the ministry's desk is writing; for the desk alone. */
@RestController
@RequestMapping("/api/report-templates/drafts")
class ReportTemplateDraftController {

    private final ReportTemplateDrafts drafts;
    private final ReportTemplates templates;

    ReportTemplateDraftController(ReportTemplateDrafts drafts, ReportTemplates templates) {
        this.drafts = drafts;
        this.templates = templates;
    }

    @GetMapping
    List<ReportTemplateDraftView> list(Principal user) {
        return drafts.all(user.getName());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReportTemplateDraftView create(@RequestBody NewDraft draft, Principal user) {
        return drafts.create(draft.content(), draft.basedOn(), user.getName());
    }

    @GetMapping("/{id}")
    ReportTemplateDraftView get(@PathVariable UUID id, Principal user) {
        return drafts.get(id, user.getName());
    }

    @PutMapping("/{id}")
    ReportTemplateDraftView save(@PathVariable UUID id, @RequestBody SavedDraft draft, Principal user) {
        return drafts.save(id, draft.content(), draft.version(), user.getName());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id, @RequestParam long version, Principal user) {
        drafts.discard(id, version, user.getName());
    }

    /** Answers the id of the new version. */
    @PostMapping("/{id}/publication")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> publish(@PathVariable UUID id, @RequestBody Publication publication, Principal user) {
        return Map.of("id", drafts.publish(id, publication.version(), user.getName()));
    }

    @GetMapping("/{id}/preview")
    ReportView.TemplateView preview(@PathVariable UUID id, @RequestParam PeriodKind kind, Principal user) {
        return ReportTemplateViews.preview(drafts.template(id, user.getName()), kind);
    }

    /** How the draft differs from a published version. */
    @GetMapping("/{id}/differences")
    List<TemplateChange> differences(@PathVariable UUID id, @RequestParam String from, Principal user) {
        return TemplateComparison.between(templates.get(from), drafts.template(id, user.getName()));
    }

    /** A draft to begin; from a text, or from a published version. */
    record NewDraft(@Nullable String content, @Nullable String basedOn) {}

    /** @param version the version the draft was read at */
    record SavedDraft(@Nullable String content, long version) {}

    /** @param version the version the draft was read at */
    record Publication(long version) {}
}
