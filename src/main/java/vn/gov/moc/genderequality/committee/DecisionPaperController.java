package vn.gov.moc.genderequality.committee;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.document.Downloads;

/** A decision on a unit's committee on paper. */
@RestController
@RequestMapping("/committee-renewals/{id}")
class DecisionPaperController {

    private final DecisionEditions editions;
    private final DecisionPapers papers;

    DecisionPaperController(DecisionEditions editions, DecisionPapers papers) {
        this.editions = editions;
        this.papers = papers;
    }

    /** @param inline present to have it shown, not saved */
    @GetMapping("/decision.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String id, @RequestParam(required = false) @Nullable String inline, Principal user) {
        DecisionEdition edition = editions.present(id, user.getName());
        String name = edition.fileStem() + ".pdf";
        byte[] content = papers.pdf(edition);
        return inline == null
                ? Downloads.save(name, MediaType.APPLICATION_PDF, content)
                : Downloads.show(name, MediaType.APPLICATION_PDF, content);
    }

    @GetMapping("/decision.docx")
    ResponseEntity<byte[]> docx(@PathVariable String id, Principal user) {
        DecisionEdition edition = editions.present(id, user.getName());
        return Downloads.save(edition.fileStem() + ".docx", Downloads.DOCX, papers.docx(edition));
    }
}
