package vn.gov.moc.genderequality.guidance;

import java.io.IOException;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.moc.genderequality.document.Downloads;
import vn.gov.moc.genderequality.document.LetterRenderer;
import vn.gov.moc.genderequality.document.OfficialLetter;
import vn.gov.moc.genderequality.document.StoredFile;
import vn.gov.moc.genderequality.guidance.GuidanceView.FileView;

/** The guidance behind its forms and its page. */
@RestController
class GuidanceController {

    private final GuidanceService guidances;
    private final GuidanceViews views;
    private final GuidanceLetters letters;
    private final LetterRenderer renderer;

    GuidanceController(
            GuidanceService guidances, GuidanceViews views, GuidanceLetters letters, LetterRenderer renderer) {
        this.guidances = guidances;
        this.views = views;
        this.letters = letters;
        this.renderer = renderer;
    }

    @GetMapping("/api/guidances/{year}")
    GuidanceView guidance(@PathVariable int year, Principal user) {
        return views.of(year, user.getName());
    }

    @PutMapping("/api/guidances/{year}")
    GuidanceView save(@PathVariable int year, @RequestBody GuidanceDraft draft, Principal user) {
        guidances.saveDraft(year, draft, user.getName());
        return views.of(year, user.getName());
    }

    @GetMapping("/api/guidances/{year}/letter.docx")
    ResponseEntity<byte[]> docx(@PathVariable int year, Principal user) {
        return download(year, "docx", Downloads.DOCX, renderer.docx(letter(year, user)));
    }

    @GetMapping("/api/guidances/{year}/letter.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int year, Principal user) {
        return download(year, "pdf", MediaType.APPLICATION_PDF, renderer.pdf(letter(year, user)));
    }

    private OfficialLetter letter(int year, Principal user) {
        return letters.of(guidances.readableGuidance(year, user.getName()));
    }

    private static ResponseEntity<byte[]> download(int year, String extension, MediaType type, byte[] content) {
        return Downloads.save("huong-dan-%d.%s".formatted(year, extension), type, content);
    }

    @PostMapping("/api/guidances/{year}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    FileView attach(@PathVariable int year, @RequestParam MultipartFile file, Principal user) throws IOException {
        String name = file.getOriginalFilename();
        StoredFile stored = guidances.attach(year, name == null ? "" : name, file.getBytes(), user.getName());
        return new FileView(stored.id(), stored.name(), stored.size(), stored.uploadedAt());
    }

    @DeleteMapping("/api/guidances/{year}/attachments/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable int year, @PathVariable UUID fileId, Principal user) {
        guidances.removeAttachment(year, fileId, user.getName());
    }

    @PostMapping("/api/guidances/{year}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(@PathVariable int year, Principal user) {
        guidances.acknowledge(year, user.getName());
    }
}
