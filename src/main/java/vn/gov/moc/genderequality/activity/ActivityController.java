package vn.gov.moc.genderequality.activity;

import java.io.IOException;
import java.security.Principal;
import java.util.UUID;
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
import org.springframework.web.multipart.MultipartFile;
import vn.gov.moc.genderequality.activity.ActivityView.FileView;

/** The ledger behind its forms and pages: a unit's drafters write, whoever sees the unit reads. */
@RestController
@RequestMapping("/api/activities")
class ActivityController {

    private final ActivityService activities;
    private final ActivityViews views;

    ActivityController(ActivityService activities, ActivityViews views) {
        this.activities = activities;
        this.views = views;
    }

    @GetMapping("/{id}")
    ActivityView activity(@PathVariable UUID id, Principal user) {
        return views.of(id, user.getName());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ActivityView add(
            @RequestParam int year, @RequestParam String unit, @RequestBody ActivityDraft draft, Principal user) {
        return views.of(activities.add(unit, year, draft, user.getName()).id(), user.getName());
    }

    @PutMapping("/{id}")
    ActivityView describe(@PathVariable UUID id, @RequestBody ActivityDraft draft, Principal user) {
        activities.describe(id, draft, user.getName());
        return views.of(id, user.getName());
    }

    @PutMapping("/{id}/outcome")
    ActivityView record(@PathVariable UUID id, @RequestBody ActivityOutcome outcome, Principal user) {
        activities.record(id, outcome, user.getName());
        return views.of(id, user.getName());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @RequestParam long version, Principal user) {
        activities.remove(id, version, user.getName());
    }

    @PostMapping("/{id}/files")
    @ResponseStatus(HttpStatus.CREATED)
    FileView attach(@PathVariable UUID id, @RequestParam MultipartFile file, Principal user) throws IOException {
        String name = file.getOriginalFilename();
        return FileView.of(activities.attach(id, name == null ? "" : name, file.getBytes(), user.getName()));
    }

    @DeleteMapping("/{id}/files/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(@PathVariable UUID id, @PathVariable UUID fileId, Principal user) {
        activities.detach(id, fileId, user.getName());
    }
}
