package vn.gov.moc.genderequality.difficulty;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.multipart.MultipartFile;

/** A difficulty behind its forms and its page. */
@RestController
@RequestMapping("/api/difficulties/{id}")
class DifficultyController {

    private final Difficulties difficulties;
    private final DifficultyTurnFiles files;
    private final DifficultyViews views;

    DifficultyController(Difficulties difficulties, DifficultyTurnFiles files, DifficultyViews views) {
        this.difficulties = difficulties;
        this.files = files;
        this.views = views;
    }

    /** Why somebody does something; at most 2,000 characters. */
    record Reason(@Nullable String reason) {}

    @GetMapping
    DifficultyView difficulty(@PathVariable String id, Principal user) {
        return views.of(id, user.getName());
    }

    @PutMapping("/text")
    DifficultyView saveText(@PathVariable String id, @RequestBody Difficulties.StepText text, Principal user) {
        difficulties.saveText(id, text, user.getName());
        return views.of(id, user.getName());
    }

    @GetMapping("/files")
    List<FileView> files(@PathVariable String id, Principal user) {
        return views.of(id, user.getName()).files();
    }

    @PostMapping("/files")
    @ResponseStatus(HttpStatus.CREATED)
    FileView addFile(@PathVariable String id, @RequestParam MultipartFile file, Principal user) throws IOException {
        return FileView.of(files.addFile(
                id, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes(), user.getName()));
    }

    @DeleteMapping("/files/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeFile(@PathVariable String id, @PathVariable UUID fileId, Principal user) {
        files.removeFile(id, fileId, user.getName());
    }

    @PostMapping("/withdrawal")
    DifficultyView withdraw(@PathVariable String id, @RequestBody Reason typed, Principal user) {
        difficulties.withdraw(id, typed.reason(), user.getName());
        return views.of(id, user.getName());
    }

    @PostMapping("/opinion-recall")
    DifficultyView recallOpinion(@PathVariable String id, @RequestBody Reason typed, Principal user) {
        difficulties.recallOpinion(id, typed.reason(), user.getName());
        return views.of(id, user.getName());
    }
}
