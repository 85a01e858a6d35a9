package vn.gov.moc.genderequality.commendation;

import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
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
import vn.gov.moc.genderequality.commendation.CommendationView.CandidateView;
import vn.gov.moc.genderequality.commendation.CommendationView.ChoiceView;
import vn.gov.moc.genderequality.commendation.Commendations.CandidateText;
import vn.gov.moc.genderequality.commendation.Commendations.ChoiceText;
import vn.gov.moc.genderequality.commendation.Commendations.Texts;
import vn.gov.moc.genderequality.document.StoredFile;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Proposals for commendation behind their forms and pages. */
@RestController
@RequestMapping("/api/commendations")
class CommendationController {

    private static final String ONE = "/{id}";
    private static final String CANDIDATE = ONE + "/candidates/{candidateId}";
    private static final String FILES = ONE + "/files";

    private final Commendations commendations;
    private final CommendationViews views;
    private final CommendationFiles files;

    CommendationController(Commendations commendations, CommendationViews views, CommendationFiles files) {
        this.commendations = commendations;
        this.views = views;
        this.files = files;
    }

    /** Which unit begins a proposal. */
    record Beginning(@Nullable String unit) {}

    /** Why a proposal is withdrawn. */
    record Withdrawal(@Nullable String reason) {}

    /** A file to download; {@code size} in bytes. */
    record FileView(UUID id, String name, long size, Instant uploadedAt) {

        static FileView of(StoredFile file) {
            return new FileView(file.id(), file.name(), file.size(), file.uploadedAt());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommendationView begin(@RequestBody Beginning beginning, Principal user) {
        return views.of(commendations.begin(beginning.unit(), user.getName()), user.getName());
    }

    @GetMapping(ONE)
    CommendationView commendation(@PathVariable String id, Principal user) {
        return views.of(id, user.getName());
    }

    @PutMapping(ONE + "/texts")
    CommendationView saveTexts(@PathVariable String id, @RequestBody Texts texts, Principal user) {
        commendations.saveTexts(id, texts, user.getName());
        return views.of(id, user.getName());
    }

    @PostMapping(ONE + "/candidates")
    @ResponseStatus(HttpStatus.CREATED)
    CandidateView addCandidate(@PathVariable String id, @RequestBody CandidateText text, Principal user) {
        return views.candidate(id, commendations.addCandidate(id, text, user.getName()), user.getName());
    }

    @GetMapping(CANDIDATE)
    CandidateView candidate(@PathVariable String id, @PathVariable UUID candidateId, Principal user) {
        return views.candidate(id, candidateId, user.getName());
    }

    @PutMapping(CANDIDATE)
    CandidateView saveCandidate(
            @PathVariable String id, @PathVariable UUID candidateId, @RequestBody CandidateText text, Principal user) {
        commendations.saveCandidate(id, candidateId, text, user.getName());
        return views.candidate(id, candidateId, user.getName());
    }

    @DeleteMapping(CANDIDATE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeCandidate(@PathVariable String id, @PathVariable UUID candidateId, Principal user) {
        commendations.removeCandidate(id, candidateId, user.getName());
    }

    @PutMapping(ONE + "/facts/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void chooseFact(@PathVariable String id, @PathVariable String key, Principal user) {
        commendations.chooseFact(id, key, true, user.getName());
    }

    @DeleteMapping(ONE + "/facts/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leaveFact(@PathVariable String id, @PathVariable String key, Principal user) {
        commendations.chooseFact(id, key, false, user.getName());
    }

    @GetMapping(CANDIDATE + "/opinion")
    ChoiceView opinion(@PathVariable String id, @PathVariable UUID candidateId, Principal user) {
        return shown(views.candidate(id, candidateId, user.getName()).opinion());
    }

    @PutMapping(CANDIDATE + "/opinion")
    ChoiceView saveOpinion(
            @PathVariable String id, @PathVariable UUID candidateId, @RequestBody ChoiceText text, Principal user) {
        commendations.saveOpinion(id, candidateId, text, user.getName());
        return opinion(id, candidateId, user);
    }

    @GetMapping(CANDIDATE + "/verdict")
    ChoiceView verdict(@PathVariable String id, @PathVariable UUID candidateId, Principal user) {
        return shown(views.candidate(id, candidateId, user.getName()).verdict());
    }

    @PutMapping(CANDIDATE + "/verdict")
    ChoiceView saveVerdict(
            @PathVariable String id, @PathVariable UUID candidateId, @RequestBody ChoiceText text, Principal user) {
        commendations.saveVerdict(id, candidateId, text, user.getName());
        return verdict(id, candidateId, user);
    }

    private static ChoiceView shown(@Nullable ChoiceView choice) {
        if (choice == null) {
            throw new NotFoundException("Chưa có ý kiến nào được công bố.");
        }
        return choice;
    }

    @PostMapping(ONE + "/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id, @RequestBody Withdrawal withdrawal, Principal user) {
        commendations.withdraw(id, withdrawal.reason(), user.getName());
    }

    @GetMapping(FILES)
    List<FileView> files(@PathVariable String id, Principal user) {
        return files.of(id, user.getName()).stream().map(FileView::of).toList();
    }

    @PostMapping(FILES)
    @ResponseStatus(HttpStatus.CREATED)
    FileView addFile(@PathVariable String id, @RequestParam MultipartFile file, Principal user) throws IOException {
        return FileView.of(files.add(
                id, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes(), user.getName()));
    }

    @DeleteMapping(FILES + "/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeFile(@PathVariable String id, @PathVariable UUID fileId, Principal user) {
        files.remove(id, fileId, user.getName());
    }
}
