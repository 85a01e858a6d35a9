package vn.gov.moc.genderequality.difficulty;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
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

/** A unit's drafts behind their page, up to the moment they are sent. */
@RestController
@RequestMapping("/api/difficulty-drafts")
class DifficultyDraftController {

    private final DifficultyDrafts drafts;
    private final DifficultySections sections;

    DifficultyDraftController(DifficultyDrafts drafts, DifficultySections sections) {
        this.drafts = drafts;
        this.sections = sections;
    }

    /** @param version as it was read */
    record Sending(long version) {}

    /** The id of the difficulty a draft has become. */
    record Sent(String id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DifficultyDraftView begin(@RequestParam String unit, Principal user) {
        return drafts.view(drafts.begin(unit, user.getName()), user.getName());
    }

    @GetMapping("/{id}")
    DifficultyDraftView draft(@PathVariable UUID id, Principal user) {
        return drafts.view(id, user.getName());
    }

    @PutMapping("/{id}")
    DifficultyDraftView save(@PathVariable UUID id, @RequestBody DifficultyDrafts.Content typed, Principal user) {
        drafts.save(id, typed, user.getName());
        return drafts.view(id, user.getName());
    }

    @PostMapping("/{id}/sending")
    Sent send(@PathVariable UUID id, @RequestBody Sending sending, Principal user) {
        return new Sent(drafts.send(id, sending.version(), user.getName()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id, Principal user) {
        drafts.discard(id, user.getName());
    }

    @PostMapping("/{id}/files")
    @ResponseStatus(HttpStatus.CREATED)
    FileView addFile(@PathVariable UUID id, @RequestParam MultipartFile file, Principal user) throws IOException {
        return FileView.of(drafts.addFile(
                id, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes(), user.getName()));
    }

    @DeleteMapping("/{id}/files/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeFile(@PathVariable UUID id, @PathVariable UUID fileId, Principal user) {
        drafts.removeFile(id, fileId, user.getName());
    }

    /** The sections a difficulty can be about. */
    @GetMapping("/sections")
    List<DifficultySections.Section> sections() {
        return sections.all();
    }
}
