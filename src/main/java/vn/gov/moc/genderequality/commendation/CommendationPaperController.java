package vn.gov.moc.genderequality.commendation;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.document.DecisionRenderer;
import vn.gov.moc.genderequality.document.Downloads;
import vn.gov.moc.genderequality.document.ReportRenderer;

/** Signed proposals and decisions on paper; {@code inline} has a PDF shown, not saved. */
@RestController
@RequestMapping("/commendations/{id}")
class CommendationPaperController {

    private final CommendationEditions editions;
    private final CommendationPaperLayout layout;
    private final ReportRenderer reports;
    private final DecisionRenderer decisions;

    CommendationPaperController(
            CommendationEditions editions,
            CommendationPaperLayout layout,
            ReportRenderer reports,
            DecisionRenderer decisions) {
        this.editions = editions;
        this.layout = layout;
        this.reports = reports;
        this.decisions = decisions;
    }

    @GetMapping("/proposal.pdf")
    ResponseEntity<byte[]> proposalPdf(
            @PathVariable String id, @RequestParam(required = false) @Nullable String inline, Principal user) {
        return pdf(
                "to-trinh-khen-thuong-" + id,
                reports.pdf(layout.proposal(editions.proposal(id, user.getName()))),
                inline);
    }

    @GetMapping("/proposal.docx")
    ResponseEntity<byte[]> proposalDocx(@PathVariable String id, Principal user) {
        return Downloads.save(
                "to-trinh-khen-thuong-" + id + ".docx",
                Downloads.DOCX,
                reports.docx(layout.proposal(editions.proposal(id, user.getName()))));
    }

    @GetMapping("/decision.pdf")
    ResponseEntity<byte[]> decisionPdf(
            @PathVariable String id, @RequestParam(required = false) @Nullable String inline, Principal user) {
        return pdf(
                "quyet-dinh-khen-thuong-" + id,
                decisions.pdf(layout.decision(editions.decision(id, user.getName()))),
                inline);
    }

    @GetMapping("/decision.docx")
    ResponseEntity<byte[]> decisionDocx(@PathVariable String id, Principal user) {
        return Downloads.save(
                "quyet-dinh-khen-thuong-" + id + ".docx",
                Downloads.DOCX,
                decisions.docx(layout.decision(editions.decision(id, user.getName()))));
    }

    private static ResponseEntity<byte[]> pdf(String stem, byte[] content, @Nullable String inline) {
        String name = stem + ".pdf";
        return inline == null
                ? Downloads.save(name, MediaType.APPLICATION_PDF, content)
                : Downloads.show(name, MediaType.APPLICATION_PDF, content);
    }
}
