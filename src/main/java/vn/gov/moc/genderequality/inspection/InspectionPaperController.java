package vn.gov.moc.genderequality.inspection;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.document.DecisionRenderer;
import vn.gov.moc.genderequality.document.Downloads;
import vn.gov.moc.genderequality.document.OfficialReport;
import vn.gov.moc.genderequality.document.ReportRenderer;

/** Programs, decisions, minutes and conclusions on paper; {@code inline} has a PDF shown, not saved. */
@RestController
class InspectionPaperController {

    private final InspectionEditions editions;
    private final InspectionPaperLayout layout;
    private final ReportRenderer reports;
    private final DecisionRenderer decisions;

    InspectionPaperController(
            InspectionEditions editions,
            InspectionPaperLayout layout,
            ReportRenderer reports,
            DecisionRenderer decisions) {
        this.editions = editions;
        this.layout = layout;
        this.reports = reports;
        this.decisions = decisions;
    }

    @GetMapping("/inspections/{year}/program.pdf")
    ResponseEntity<byte[]> programPdf(
            @PathVariable int year, @RequestParam(required = false) @Nullable String inline, Principal user) {
        return pdf("ke-hoach-kiem-tra-" + year, program(year, user), inline);
    }

    @GetMapping("/inspections/{year}/program.docx")
    ResponseEntity<byte[]> programDocx(@PathVariable int year, Principal user) {
        return docx("ke-hoach-kiem-tra-" + year, program(year, user));
    }

    private OfficialReport program(int year, Principal user) {
        return layout.program(editions.program(year, user.getName()));
    }

    @GetMapping("/inspection-visits/{id}/decision.pdf")
    ResponseEntity<byte[]> decisionPdf(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer issue,
            @RequestParam(required = false) @Nullable String inline,
            Principal user) {
        return pdf(
                "quyet-dinh-kiem-tra-" + id,
                decisions.pdf(layout.decision(editions.decision(id, issue, user.getName()))),
                inline);
    }

    @GetMapping("/inspection-visits/{id}/decision.docx")
    ResponseEntity<byte[]> decisionDocx(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer issue, Principal user) {
        return Downloads.save(
                "quyet-dinh-kiem-tra-" + id + ".docx",
                Downloads.DOCX,
                decisions.docx(layout.decision(editions.decision(id, issue, user.getName()))));
    }

    @GetMapping("/inspection-visits/{id}/minutes.pdf")
    ResponseEntity<byte[]> minutesPdf(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer round,
            @RequestParam(required = false) @Nullable String inline,
            Principal user) {
        return pdf("bien-ban-kiem-tra-" + id, minutes(id, round, user), inline);
    }

    @GetMapping("/inspection-visits/{id}/minutes.docx")
    ResponseEntity<byte[]> minutesDocx(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer round, Principal user) {
        return docx("bien-ban-kiem-tra-" + id, minutes(id, round, user));
    }

    private OfficialReport minutes(String id, @Nullable Integer round, Principal user) {
        return layout.minutes(editions.minutes(id, round, user.getName()));
    }

    @GetMapping("/inspection-visits/{id}/conclusion.pdf")
    ResponseEntity<byte[]> conclusionPdf(
            @PathVariable String id, @RequestParam(required = false) @Nullable String inline, Principal user) {
        return pdf("ket-luan-kiem-tra-" + id, conclusion(id, user), inline);
    }

    @GetMapping("/inspection-visits/{id}/conclusion.docx")
    ResponseEntity<byte[]> conclusionDocx(@PathVariable String id, Principal user) {
        return docx("ket-luan-kiem-tra-" + id, conclusion(id, user));
    }

    private OfficialReport conclusion(String id, Principal user) {
        return layout.conclusion(editions.conclusion(id, user.getName()));
    }

    private ResponseEntity<byte[]> pdf(String stem, OfficialReport paper, @Nullable String inline) {
        return pdf(stem, reports.pdf(paper), inline);
    }

    private static ResponseEntity<byte[]> pdf(String stem, byte[] content, @Nullable String inline) {
        String name = stem + ".pdf";
        return inline == null
                ? Downloads.save(name, MediaType.APPLICATION_PDF, content)
                : Downloads.show(name, MediaType.APPLICATION_PDF, content);
    }

    private ResponseEntity<byte[]> docx(String stem, OfficialReport paper) {
        return Downloads.save(stem + ".docx", Downloads.DOCX, reports.docx(paper));
    }
}
