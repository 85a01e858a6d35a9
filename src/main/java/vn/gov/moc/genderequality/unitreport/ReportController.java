package vn.gov.moc.genderequality.unitreport;

import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The report behind its form and its page. */
@RestController
class ReportController {

    private final ReportViews views;
    private final ReportTrail trail;
    private final ReportDraftService drafts;
    private final ReportService reports;
    private final ReportFiles files;
    private final ExtensionService extensions;

    ReportController(
            ReportViews views,
            ReportTrail trail,
            ReportDraftService drafts,
            ReportService reports,
            ReportFiles files,
            ExtensionService extensions) {
        this.views = views;
        this.trail = trail;
        this.drafts = drafts;
        this.reports = reports;
        this.files = files;
        this.extensions = extensions;
    }

    @GetMapping("/api/reports/{id}")
    ReportView report(@PathVariable String id, Principal user) {
        return views.of(id, user.getName());
    }

    @GetMapping("/api/reports/{id}/trail")
    List<ReportTrail.Entry> trail(@PathVariable String id, Principal user) {
        return trail.of(id, user.getName());
    }

    /** Answers 200 when everything was saved, 409 when a field is in conflict, 400 when one is wrong; the others are saved. */
    @PatchMapping("/api/reports/{id}/draft")
    ResponseEntity<DraftResult> save(@PathVariable String id, @RequestBody DraftPatch patch, Principal user) {
        DraftResult result = drafts.save(id, patch, user.getName());
        HttpStatus status = !result.errors().isEmpty()
                ? HttpStatus.BAD_REQUEST
                : !result.conflicts().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.OK;
        return ResponseEntity.status(status).body(result);
    }

    @PostMapping("/api/reports/{id}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    ReportView.FileView attach(@PathVariable String id, @RequestParam MultipartFile file, Principal user)
            throws IOException {
        String name = file.getOriginalFilename();
        var stored = files.attach(id, name == null ? "" : name, file.getBytes(), user.getName());
        return new ReportView.FileView(
                stored.id(), stored.name(), stored.size(), stored.uploadedBy(), stored.uploadedAt());
    }

    @DeleteMapping("/api/reports/{id}/attachments/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @PathVariable UUID fileId, Principal user) {
        files.remove(id, fileId, user.getName());
    }

    @PostMapping("/api/reports/{id}/extension-requests")
    @ResponseStatus(HttpStatus.CREATED)
    void requestExtension(@PathVariable String id, @RequestBody ExtensionRequest request, Principal user) {
        extensions.request(id, request.dueOn(), request.reason(), user.getName());
    }

    @PostMapping("/api/reports/{id}/late-admission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void admit(@PathVariable String id, @RequestBody LateAdmission admission, Principal user) {
        reports.admitUntil(id, admission.until(), admission.reason(), user.getName());
    }

    record ExtensionRequest(
            @Nullable LocalDate dueOn, @Nullable String reason) {}

    record LateAdmission(
            @Nullable LocalDate until, @Nullable String reason) {}
}
