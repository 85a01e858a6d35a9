package vn.gov.moc.genderequality.unitreport;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;

/** The pages of the report templates: the list, a version to read, and the desk's editor. */
@Controller
@RequestMapping("/report-templates")
class ReportTemplatePages {

    private final ReportTemplateViews views;
    private final ReportTemplateDrafts drafts;
    private final AccessPolicy access;

    ReportTemplatePages(ReportTemplateViews views, ReportTemplateDrafts drafts, AccessPolicy access) {
        this.views = views;
        this.drafts = drafts;
        this.access = access;
    }

    @GetMapping
    String list(Principal user, Model model) {
        boolean mayEdit = access.has(user.getName(), MinistryGroup.DESK);
        model.addAttribute("versions", views.all());
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("drafts", mayEdit ? drafts.all(user.getName()) : List.of());
        return "report-template/list";
    }

    @GetMapping("/{id}")
    String version(@PathVariable String id, Principal user, Model model) {
        ReportTemplateViews.Summary version = views.get(id);
        model.addAttribute("version", version);
        model.addAttribute("publishedAt", VietnameseDates.format(version.publishedAt()));
        model.addAttribute("mayEdit", access.has(user.getName(), MinistryGroup.DESK));
        return "report-template/version";
    }

    @GetMapping("/drafts/{id}")
    String draft(@PathVariable UUID id, Principal user, Model model) {
        model.addAttribute("draftId", drafts.get(id, user.getName()).id());
        model.addAttribute("user", user.getName());
        return "report-template/draft";
    }
}
